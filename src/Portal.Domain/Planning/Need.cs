namespace Portal.Domain.Planning;

/// <summary>What a plant uses on a day, in the item's unit, and the production order that wants it (null when the ERP doesn't say).</summary>
public sealed record Need(DateOnly On, decimal Quantity, string? PeggedTo = null);
