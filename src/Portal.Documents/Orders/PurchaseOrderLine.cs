namespace Portal.Documents.Orders;

/// <summary>A line of a purchase order.</summary>
public sealed record PurchaseOrderLine
{
    /// <summary>The line's number as it stands in the ERP: 10, 20.</summary>
    public required string Position { get; init; }

    /// <summary>The buyer's item number.</summary>
    public required string Item { get; init; }

    /// <summary>The supplier's own number of it.</summary>
    public string? SupplierItem { get; init; }

    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>The unit in the reader's language.</summary>
    public required string Unit { get; init; }

    /// <summary>Net price for <see cref="PriceQuantity"/> units.</summary>
    public required decimal Price { get; init; }

    /// <summary>How many units the price is for: 100 means "per 100".</summary>
    public decimal PriceQuantity { get; init; } = 1;

    /// <summary>The unit of the price where it is another than the line's.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>The line's net amount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>When how much is needed at the dock, at least one.</summary>
    public required IReadOnlyList<PurchaseOrderSchedule> Schedules { get; init; }

    /// <summary>What is to be said about the line alone.</summary>
    public string? Note { get; init; }

    public bool IsCancelled { get; init; }
}
