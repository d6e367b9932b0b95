namespace Portal.Domain.Shipments;

/// <summary>What a supplier says of a shipment, whole; kept so with each revision.</summary>
/// <param name="DeliveryNote">The supplier's own number of the paper that travels with the goods.</param>
/// <param name="ShipsOn">The day on which it leaves the supplier.</param>
/// <param name="ArrivesOn">The day on which it arrives at the dock.</param>
/// <param name="HasLeft">True when the supplier says that the goods are under way or there already: then days may lie in the past.</param>
public sealed record ShipmentContent(
    string ErpCode,
    string PlantCode,
    string DeliveryNote,
    DateOnly ShipsOn,
    DateOnly ArrivesOn,
    IReadOnlyList<ShippedLine> Lines,
    IReadOnlyList<PackedUnit> Units,
    string? Carrier = null,
    string? Tracking = null,
    string? Incoterms = null,
    string? Note = null,
    bool HasLeft = false)
{
    /// <summary>True when both say the same.</summary>
    public static bool Same(ShipmentContent one, ShipmentContent other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Lines = [], Units = [] } == other with { Lines = [], Units = [] }
            && one.Lines.Count == other.Lines.Count && one.Lines.Zip(other.Lines).All(p => p.First.Same(p.Second))
            && one.Units.Count == other.Units.Count && one.Units.Zip(other.Units).All(p => p.First.Same(p.Second));
    }

    /// <summary>Without blanks around what was typed, SSCCs in their 18 digits.</summary>
    internal ShipmentContent Clean() => this with
    {
        DeliveryNote = Text.Trimmed(DeliveryNote) ?? "",
        Carrier = Text.Trimmed(Carrier),
        Tracking = Text.Trimmed(Tracking),
        Incoterms = Text.Trimmed(Incoterms),
        Note = Text.Trimmed(Note),
        Lines = [.. (Lines ?? []).Select(l => l.Clean())],
        Units = [.. (Units ?? []).Select(u => u.Clean()).OrderBy(u => u.Number)],
    };

    /// <summary>What is really shipped: a line with quantity 0 is left out, and the others speak of their order line as it stands now.</summary>
    internal ShipmentContent Shipped(ShipmentBasis basis) => this with
    {
        Lines = [.. Lines.Where(l => l.Quantity != 0).Select(l => basis.Find(l.OrderLineId) is { } balance ? l.As(balance.Terms) : l)],
    };
}
