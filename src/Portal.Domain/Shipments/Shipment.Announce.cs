using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

public sealed partial class Shipment
{
    /// <summary>Keeps what is typed into a draft.</summary>
    public void Write(ShipmentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        MustBeDraft();
        Take(content.Clean());
    }

    /// <summary>The supplier announces it; refused with the first thing that is wrong. Returns the warnings.</summary>
    public IReadOnlyList<ShipmentFinding> Announce(ShipmentBasis basis, DateTime at, string by)
    {
        MustBeDraft();
        var (content, warnings) = Checked(Content, basis, null);
        Take(content);
        (State, AnnouncedAt) = (ShipmentState.Announced, at);
        Keep(RevisionCause.Announced, at, by, null);
        Raise(new ShipmentAnnounced(SupplierId, Id, Number, Revision, OrderLines));
        return warnings;
    }

    /// <summary>The supplier corrects it until goods receipt: a new revision, the old ones stay whole. Saying the same again makes none. Returns the warnings.</summary>
    /// <param name="revision">The revision that the person saw; another one is refused.</param>
    public IReadOnlyList<ShipmentFinding> Correct(int revision, ShipmentContent content, ShipmentBasis basis, DateTime at, string by)
    {
        ArgumentNullException.ThrowIfNull(content);
        MustBeChangeable(revision);
        var (corrected, warnings) = Checked(content, basis, Content);
        if (ShipmentContent.Same(corrected, Content))
        {
            return warnings;
        }

        var before = OrderLines;
        Take(corrected);
        Keep(RevisionCause.Corrected, at, by, null);
        Raise(new ShipmentCorrected(SupplierId, Id, Number, Revision, [.. before.Union(OrderLines)]));
        return warnings;
    }

    /// <summary>The supplier takes it back until goods receipt, and says why.</summary>
    /// <param name="revision">The revision that the person saw; another one is refused.</param>
    public void Cancel(int revision, string reason, DateTime at, string by)
    {
        MustBeChangeable(revision);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleBroken("shipment.reason-missing", "Say why, so that the dock doesn't wait for it.");
        }

        State = ShipmentState.Cancelled;
        Keep(RevisionCause.Cancelled, at, by, reason.Trim());
        Raise(new ShipmentCancelled(SupplierId, Id, Number, Revision, OrderLines));
    }

    /// <summary>The ERP has a revision, under its document number; an older one than it has already changes nothing.</summary>
    public void MarkPosted(int revision, string? document)
    {
        if (revision > PostedRevision && revision <= Revision)
        {
            (PostedRevision, ErpDocument) = (revision, document ?? ErpDocument);
        }
    }

    private (ShipmentContent Content, IReadOnlyList<ShipmentFinding> Warnings) Checked(ShipmentContent content, ShipmentBasis basis, ShipmentContent? before)
    {
        ArgumentNullException.ThrowIfNull(basis);
        if (content.ErpCode != ErpCode || content.PlantCode != PlantCode)
        {
            throw new RuleBroken("shipment.plant-fixed", $"Shipment {Number} goes to plant {PlantCode}; for another plant make another one.", Number, PlantCode);
        }

        var found = ShipmentCheck.Of(content, basis, before);
        return found.FirstOrDefault(f => f.Refuses) is { } refused ? throw refused.AsRefusal() : (content.Clean().Shipped(basis), found);
    }

    private void Take(ShipmentContent c)
    {
        (DeliveryNote, ShipsOn, ArrivesOn, HasLeft) = (c.DeliveryNote, c.ShipsOn, c.ArrivesOn, c.HasLeft);
        (Carrier, Tracking, Incoterms, Note) = (c.Carrier, c.Tracking, c.Incoterms, c.Note);
        Merge(_lines, c.Lines, (l, said) => l.OrderLineId == said.OrderLineId, said => new ShipmentLine(this, said.OrderLineId), (l, said, i) => l.Take(i + 1, said));
        Merge(_units, c.Units, (u, said) => u.Number == said.Number, said => new HandlingUnit(this, said.Number), (u, said, _) => u.Take(said));
        (LineCount, UnitCount) = (_lines.Count, _units.Count);
        SearchText = Values.SearchText.Of([Number, DeliveryNote, Tracking, Carrier, .. _lines.Select(l => l.OrderNumber).Distinct(), .. _lines.Select(l => l.ItemNumber).Distinct()]);
    }

    /// <summary>Rows that stay keep their identity, so that a correction changes no more than it corrects. A draft that says a thing twice keeps both.</summary>
    private static void Merge<TRow, TSaid>(List<TRow> rows, IReadOnlyList<TSaid> said, Func<TRow, TSaid, bool> same, Func<TSaid, TRow> make, Action<TRow, TSaid, int> take)
        where TRow : class
    {
        var left = rows.ToList();
        rows.Clear();
        for (var i = 0; i < said.Count; i++)
        {
            var row = left.Find(r => same(r, said[i])) ?? make(said[i]);
            left.Remove(row);
            take(row, said[i], i);
            rows.Add(row);
        }
    }

    private void Keep(RevisionCause cause, DateTime at, string by, string? reason)
    {
        Revision++;
        DeliveryNoteKey = cause is RevisionCause.Cancelled ? null : DeliveryNoteNumber.KeyOf(DeliveryNote);
        _revisions.Add(new ShipmentRevision(this, cause, Content, at, by, reason));
    }

    private void MustBeDraft()
    {
        if (State is not ShipmentState.Draft)
        {
            throw new RuleBroken("shipment.not-draft", $"Shipment {Number} has been announced already.", Number);
        }
    }

    private void MustBeChangeable(int revision)
    {
        if (!CanChange)
        {
            throw new RuleBroken("shipment.fixed", $"Shipment {Number} can't be changed any more: goods receipt has begun, or it is closed.", Number);
        }

        if (revision != Revision)
        {
            throw new RuleBroken("shipment.revised", $"Shipment {Number} was changed while you looked at it: it is revision {Revision} now.", Number, Revision);
        }
    }
}
