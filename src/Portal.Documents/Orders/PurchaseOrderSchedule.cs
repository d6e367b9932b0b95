namespace Portal.Documents.Orders;

/// <summary>A part of a line with the day on which it is needed at the dock.</summary>
public sealed record PurchaseOrderSchedule(decimal Quantity, DateOnly NeededOn);
