namespace Portal.Domain.Shipments;

/// <summary>What a shipment says of a handling unit.</summary>
/// <param name="Number">Counts the units of a shipment from 1.</param>
/// <param name="Parent">The number of the unit that it stands on or lies in; null for the outermost.</param>
/// <param name="Sscc">The 18 digits of its label as typed or assigned; null before.</param>
/// <param name="Contents">What lies directly in it; what its inner units hold is theirs.</param>
/// <param name="GrossWeight">Kilograms, packaging and inner units included; null when nobody weighed it.</param>
public sealed record PackedUnit(int Number, int? Parent, string? Sscc, PackagingKind Kind, IReadOnlyList<PackedContent> Contents, decimal? GrossWeight = null)
{
    /// <summary>True when both say the same.</summary>
    internal bool Same(PackedUnit other) => this with { Contents = [] } == other with { Contents = [] } && Contents.SequenceEqual(other.Contents);

    internal PackedUnit Clean() => this with
    {
        Sscc = Values.Sscc.TryParse(Sscc, out var sscc) ? sscc.Text : Text.Trimmed(Sscc),
        Contents = [.. (Contents ?? []).Select(c => c with { Lot = Text.Trimmed(c.Lot) })],
    };
}
