using Portal.Domain.Values;

namespace Portal.Documents.Shipments;

/// <summary>The label of one pallet or carton. What is not there is not on the label; what GS1-128 cannot carry is there as text only.</summary>
public sealed record ShippingLabel
{
    public required Sscc Sscc { get; init; }

    /// <summary>GTIN of what is inside, when all of it is one item: application identifier (02).</summary>
    public string? Gtin { get; init; }

    /// <summary>How many of it: application identifier (37), with the GTIN only.</summary>
    public int? Count { get; init; }

    /// <summary>Batch or lot: application identifier (10).</summary>
    public string? Lot { get; init; }

    /// <summary>The buyer's order number: application identifier (400).</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Item number and description, as text.</summary>
    public string? Item { get; init; }

    /// <summary>Which one it is, in the reader's language: Pallet 1 of 2.</summary>
    public string? Part { get; init; }

    /// <summary>Weight with its unit, as it is to stand.</summary>
    public string? GrossWeight { get; init; }
}
