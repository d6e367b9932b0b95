using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>An advance ship notice: what a supplier sends to one plant, of one or many orders, how it is packed and when it comes.</summary>
public sealed partial class Shipment : Aggregate, ISupplierOwned
{
    private readonly List<ShipmentLine> _lines = [];
    private readonly List<HandlingUnit> _units = [];
    private readonly List<ShipmentRevision> _revisions = [];

    private Shipment()
    {
    }

    /// <summary>A draft; it may be as incomplete as the person left it.</summary>
    /// <param name="number">The portal's number, unique.</param>
    public Shipment(SupplierId supplier, string number, ShipmentContent content, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Id, SupplierId, Number, ErpCode, PlantCode) = (Guid.CreateVersion7(), supplier, number, content.ErpCode, content.PlantCode);
        (MadeAt, MadeBy) = (at, by);
        Write(content);
    }

    public SupplierId SupplierId { get; private set; }

    /// <summary>The portal's number.</summary>
    public string Number { get; private set; } = "";

    public string ErpCode { get; private set; } = "";

    public string PlantCode { get; private set; } = "";

    public ShipmentState State { get; private set; }

    /// <summary>0 while it is a draft, 1 when it is announced, one more with every correction and with a cancellation.</summary>
    public int Revision { get; private set; }

    /// <summary>The supplier's own number of the paper that travels with the goods.</summary>
    public string DeliveryNote { get; private set; } = "";

    /// <summary>Normalised while announced, null for a draft and after a cancellation: the unique key, with the supplier, that refuses a duplicate.</summary>
    public string? DeliveryNoteKey { get; private set; }

    /// <summary>The day on which it leaves the supplier.</summary>
    public DateOnly ShipsOn { get; private set; }

    /// <summary>The day on which it arrives at the dock, as announced.</summary>
    public DateOnly ArrivesOn { get; private set; }

    public string? Carrier { get; private set; }

    public string? Tracking { get; private set; }

    public string? Incoterms { get; private set; }

    public string? Note { get; private set; }

    /// <summary>True when the supplier said that the goods are under way or there already.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>When it was announced first (UTC).</summary>
    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>The dock's day on which it was marked as arrived; null when it was not.</summary>
    public DateOnly? ArrivedOn { get; private set; }

    public string? ArrivedBy { get; private set; }

    /// <summary>When it was closed, by a person or because all was booked (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Who decided that no more comes; null when nobody had to.</summary>
    public string? SettledBy { get; private set; }

    public string? SettledWhy { get; private set; }

    /// <summary>The revision that the ERP has; 0 for none.</summary>
    public int PostedRevision { get; private set; }

    /// <summary>The ERP's document number.</summary>
    public string? ErpDocument { get; private set; }

    /// <summary>Its numbers, orders and items, normalised for searching.</summary>
    public string SearchText { get; private set; } = "";

    public int LineCount { get; private set; }

    public int UnitCount { get; private set; }

    public IReadOnlyList<ShipmentLine> Lines => _lines;

    public IReadOnlyList<HandlingUnit> Units => _units;

    public IReadOnlyList<ShipmentRevision> Revisions => _revisions;

    /// <summary>What the supplier says of it now.</summary>
    public ShipmentContent Content => new(
        ErpCode, PlantCode, DeliveryNote, ShipsOn, ArrivesOn,
        [.. _lines.OrderBy(l => l.Number).Select(l => l.Content)], [.. _units.OrderBy(u => u.Number).Select(u => u.Content)],
        Carrier, Tracking, Incoterms, Note, HasLeft);

    /// <summary>What it announces of each order line; nothing while it is a draft or after it was cancelled.</summary>
    public IEnumerable<AnnouncedQuantity> Announces =>
        State.IsAnnounced() ? _lines.Select(l => new AnnouncedQuantity(Id, l.OrderLineId, l.Quantity, State.IsComing())) : [];

    /// <summary>True while nothing of it was booked, so that the supplier may still correct or cancel it.</summary>
    public bool CanChange => State is ShipmentState.Announced or ShipmentState.Arrived && _lines.All(l => l.Figures == Receipts.ReceiptFigures.None);

    private IReadOnlyList<Guid> OrderLines => [.. _lines.Select(l => l.OrderLineId)];
}
