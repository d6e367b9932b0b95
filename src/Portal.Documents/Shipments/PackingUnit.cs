using Portal.Domain.Values;

namespace Portal.Documents.Shipments;

/// <summary>A pallet or carton and what is directly in it.</summary>
public sealed record PackingUnit
{
    public Sscc? Sscc { get; init; }

    /// <summary>What it is, in the reader's language: Pallet, Carton 2 of 6.</summary>
    public string? Kind { get; init; }

    /// <summary>The unit that it is in or on.</summary>
    public Sscc? In { get; init; }

    /// <summary>Weight with its unit, as it is to stand.</summary>
    public string? GrossWeight { get; init; }

    public required IReadOnlyList<PackingLine> Lines { get; init; }
}
