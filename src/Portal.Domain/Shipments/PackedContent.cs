namespace Portal.Domain.Shipments;

/// <summary>What lies directly in a handling unit: so much of a line, of one lot where the line has several.</summary>
public sealed record PackedContent(Guid OrderLineId, decimal Quantity, string? Lot = null);
