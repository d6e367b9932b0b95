namespace Portal.Documents.Shipments;

/// <summary>A quantity of an item in a unit.</summary>
public sealed record PackingLine
{
    public required string OrderNumber { get; init; }

    /// <summary>The order line's number.</summary>
    public required string Position { get; init; }

    /// <summary>The buyer's item number.</summary>
    public required string Item { get; init; }

    public string? SupplierItem { get; init; }

    public required string Description { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>The unit in the reader's language.</summary>
    public required string Unit { get; init; }

    public string? Lot { get; init; }

    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Country of origin in the reader's language.</summary>
    public string? Origin { get; init; }

    public IReadOnlyList<string> Serials { get; init; } = [];
}
