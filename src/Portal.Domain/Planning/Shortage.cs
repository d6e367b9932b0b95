namespace Portal.Domain.Planning;

/// <summary>Stock runs out: the first day, the most that is missing until it recovers, and the production order that is held up first.</summary>
public sealed record Shortage(DateOnly On, decimal Missing, string? HoldsUp);
