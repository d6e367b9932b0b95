namespace Portal.Domain.Invoices.Matching;

/// <summary>Names an order line for good: the order and the ERP's own identifier of the line, for its position may change.</summary>
public readonly record struct OrderLineKey(Guid OrderId, string ErpLineId);
