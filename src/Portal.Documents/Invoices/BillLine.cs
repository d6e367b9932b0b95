namespace Portal.Documents.Invoices;

/// <summary>A line of an invoice or credit note.</summary>
public sealed record BillLine
{
    public required string Position { get; init; }

    /// <summary>The buyer's order that it belongs to, and the line in it.</summary>
    public string? OrderNumber { get; init; }

    public string? OrderPosition { get; init; }

    public string? DeliveryNote { get; init; }

    /// <summary>The buyer's item number.</summary>
    public string? Item { get; init; }

    public string? SupplierItem { get; init; }

    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>The unit in the reader's language.</summary>
    public required string Unit { get; init; }

    /// <summary>Net price for <see cref="PriceQuantity"/> units.</summary>
    public required decimal Price { get; init; }

    public decimal PriceQuantity { get; init; } = 1;

    /// <summary>The unit of the price where it is another than the line's.</summary>
    public string? PriceUnit { get; init; }

    /// <summary>Charges (positive) and allowances (negative) of the line, already in its amount.</summary>
    public IReadOnlyList<BillCharge> Charges { get; init; } = [];

    /// <summary>VAT rate in percent; nothing where the category has none.</summary>
    public decimal? TaxRate { get; init; }

    /// <summary>The line's net amount.</summary>
    public required decimal Amount { get; init; }
}
