using Portal.Domain.Kernel;
using Portal.Domain.Shipments;

namespace Portal.Domain.Receipts;

/// <summary>A goods receipt document of the ERP: what came in, went back, was judged or was put right; never made in the portal.</summary>
public sealed class GoodsReceipt : Aggregate, ISupplierOwned
{
    private readonly List<GoodsReceiptLine> _lines = [];
    private readonly List<GoodsReceiptVersion> _versions = [];

    private GoodsReceipt()
    {
    }

    /// <summary>A document that the portal learns of, with the shipment that its delivery note names; null when it names none.</summary>
    public GoodsReceipt(SupplierId supplier, GoodsReceiptContent content, Guid? shipmentId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Id, SupplierId, ErpCode, Document, ShipmentId, TakenAt) = (Guid.CreateVersion7(), supplier, content.ErpCode, content.Document, shipmentId, at);
        Take(content, at);
        Raise(new GoodsReceiptBooked(supplier, Id, Document, shipmentId, OrderLines()));
    }

    public SupplierId SupplierId { get; private set; }

    public string ErpCode { get; private set; } = "";

    /// <summary>The ERP's document number, unique per ERP connection.</summary>
    public string Document { get; private set; } = "";

    public string PlantCode { get; private set; } = "";

    /// <summary>The ERP's posting day.</summary>
    public DateOnly PostedOn { get; private set; }

    /// <summary>The supplier's delivery note as the dock typed it; null when none was given.</summary>
    public string? DeliveryNote { get; private set; }

    /// <summary>Normalised, to find the shipment; null when there is none to find.</summary>
    public string? DeliveryNoteKey { get; private set; }

    /// <summary>The shipment that the goods came with; null while none is known.</summary>
    public Guid? ShipmentId { get; private set; }

    /// <summary>When the portal took it first (UTC).</summary>
    public DateTime TakenAt { get; private set; }

    public IReadOnlyList<GoodsReceiptLine> Lines => _lines;

    /// <summary>What the document said, each time whole.</summary>
    public IReadOnlyList<GoodsReceiptVersion> Versions => _versions;

    /// <summary>What it does to order lines and to its shipment.</summary>
    public IEnumerable<Booking> Bookings => _lines.Select(l => new Booking(l.OrderLineId, ShipmentId, l.Kind, l.Effect, PostedOn, TakenAt, l.CompletesDelivery));

    /// <summary>The ERP says something else of the same document now; the same again changes nothing and returns false.</summary>
    public bool Restate(GoodsReceiptContent content, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Document != Document || content.ErpCode != ErpCode)
        {
            throw new RuleBroken("receipt.other-document", $"This is receipt {Document}, not {content.Document}.", Document, content.Document);
        }

        if (GoodsReceiptContent.Same(content, _versions.MaxBy(v => v.Number)!.Content))
        {
            return false;
        }

        var before = OrderLines();
        Take(content, at);
        Raise(new GoodsReceiptRestated(SupplierId, Id, Document, ShipmentId, [.. before.Union(OrderLines())]));
        return true;
    }

    /// <summary>A person or a later look-up says which shipment the goods came with; null takes it back.</summary>
    public void Refer(Guid? shipmentId)
    {
        if (ShipmentId != shipmentId)
        {
            var before = ShipmentId;
            ShipmentId = shipmentId;
            Raise(new GoodsReceiptReferred(SupplierId, Id, Document, before, shipmentId));
        }
    }

    private void Take(GoodsReceiptContent content, DateTime at)
    {
        if (content.Lines.Count == 0)
        {
            throw new RuleBroken("receipt.empty", $"Receipt {content.Document} has no line.", content.Document);
        }

        if (content.Lines.GroupBy(l => l.DocumentLine, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RuleBroken("receipt.line-twice", $"Receipt {content.Document} has line {twice.Key} twice.", content.Document, twice.Key);
        }

        var effects = content.Lines.ToDictionary(l => l.DocumentLine, l => l.Effect(), StringComparer.Ordinal);
        (PlantCode, PostedOn, DeliveryNote) = (content.PlantCode, content.PostedOn, content.DeliveryNote);
        DeliveryNoteKey = DeliveryNoteNumber.KeyOf(content.DeliveryNote);
        _lines.RemoveAll(l => !effects.ContainsKey(l.DocumentLine));
        foreach (var said in content.Lines)
        {
            var line = _lines.SingleOrDefault(l => l.DocumentLine == said.DocumentLine);
            if (line is null)
            {
                _lines.Add(line = new GoodsReceiptLine(this, said.DocumentLine));
            }

            line.Take(said, effects[said.DocumentLine]);
        }

        _versions.Add(new GoodsReceiptVersion(this, _versions.Count + 1, content, at));
    }

    private IReadOnlyList<Guid> OrderLines() => [.. _lines.Select(l => l.OrderLineId).Distinct()];
}
