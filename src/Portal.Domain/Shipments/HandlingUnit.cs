using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>A pallet, a carton or the like of a shipment, with its label and what lies directly in it.</summary>
[Unaudited("the shipment's revisions are audited whole")]
public sealed class HandlingUnit : ISupplierOwned, IPart
{
    private HandlingUnit()
    {
    }

    internal HandlingUnit(Shipment shipment, int number) =>
        (Id, SupplierId, ShipmentId, Number) = (Guid.CreateVersion7(), shipment.SupplierId, shipment.Id, number);

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid ShipmentId { get; private set; }

    /// <summary>Counts the units of the shipment from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The number of the unit that it stands on or lies in; null for the outermost.</summary>
    public int? Parent { get; private set; }

    /// <summary>18 digits; in a draft what was typed so far, or null.</summary>
    public string? Sscc { get; private set; }

    public PackagingKind Kind { get; private set; }

    /// <summary>What lies directly in it.</summary>
    public IReadOnlyList<PackedContent> Contents { get; private set; } = [];

    /// <summary>Kilograms, packaging and inner units included.</summary>
    public decimal? GrossWeight { get; private set; }

    public Guid RootId => ShipmentId;

    /// <summary>The unit as the supplier said it.</summary>
    public PackedUnit Content => new(Number, Parent, Sscc, Kind, Contents, GrossWeight);

    internal void Take(PackedUnit said) => (Parent, Sscc, Kind, Contents, GrossWeight) = (said.Parent, said.Sscc, said.Kind, said.Contents, said.GrossWeight);
}
