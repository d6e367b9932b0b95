using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>A line of an order with its three baselines: requested now, last agreed, answered now.</summary>
[Unaudited("its answers and revisions are audited whole")]
public sealed partial class OrderLine : ISupplierOwned, IPart
{
    private readonly List<ScheduleLine> _schedule = [];
    private readonly List<LineAnswer> _answers = [];

    private OrderLine()
    {
    }

    internal OrderLine(PurchaseOrder order, LineContent content)
    {
        (Id, SupplierId, OrderId, ErpLineId) = (Guid.CreateVersion7(), order.SupplierId, order.Id, content.ErpLineId);
        Take(content);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>The ERP's own identifier of the line.</summary>
    public string ErpLineId { get; private set; } = "";

    /// <summary>The position that people read (10, 20 …).</summary>
    public int Number { get; private set; }

    public string ItemNumber { get; private set; } = "";

    /// <summary>The ERP's own identifier of the item.</summary>
    public string ErpItemId { get; private set; } = "";

    /// <summary>The item's group, by which policies are set; copied because suppliers don't see items.</summary>
    public string ItemGroup { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string? SupplierItemNumber { get; private set; }

    /// <summary>Ordered, in <see cref="Unit"/>.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Ordering unit, UN/ECE Rec 20.</summary>
    public string Unit { get; private set; } = "";

    public int UnitDecimals { get; private set; }

    /// <summary>The supplier's unit; null when it is the ordering unit.</summary>
    public string? SupplierUnit { get; private set; }

    /// <summary>Ordering units in one supplier unit.</summary>
    public decimal? SupplierFactor { get; private set; }

    /// <summary>Net price per <see cref="PriceUnit"/>.</summary>
    public decimal Price { get; private set; }

    public decimal PriceUnit { get; private set; } = 1;

    /// <summary>The price both sides agreed on last; null before the first agreement.</summary>
    public decimal? AgreedPrice { get; private set; }

    /// <summary>Over-delivery tolerance in percent; null when the ERP says none.</summary>
    public decimal? OverTolerance { get; private set; }

    public decimal? UnderTolerance { get; private set; }

    /// <summary>2-way, 3-way or 4-way.</summary>
    public string MatchLevel { get; private set; } = "3-way";

    /// <summary>What goods receipt has booked so far.</summary>
    public decimal Received { get; private set; }

    public bool Cancelled { get; private set; }

    public LineState State { get; private set; }

    /// <summary>The first day on which it is needed.</summary>
    public DateOnly NeededOn { get; private set; }

    /// <summary>The revision that opened the line last.</summary>
    public int OpenedByRevision { get; private set; }

    /// <summary>An earlier day that the buying side asks for; null when nobody asks.</summary>
    public DateOnly? ExpediteTo { get; private set; }

    public string? ExpediteReason { get; private set; }

    /// <summary>What the buying side pays at most for the earlier day, in the order's currency; null when nothing is offered.</summary>
    public decimal? ExpediteCost { get; private set; }

    /// <summary>Where the line stood when an earlier day was asked for; null when nobody asks.</summary>
    public LineState? ExpediteFrom { get; private set; }

    public IReadOnlyList<ScheduleLine> Schedule => _schedule;

    public IReadOnlyList<LineAnswer> Answers => _answers;

    /// <summary>The answer that counts now: the last one that was not taken back; null before the first.</summary>
    public LineAnswer? Answer => _answers.Where(a => a.Outcome is not AnswerOutcome.Withdrawn).MaxBy(a => a.Number);

    internal int NextAnswer => _answers.Select(a => a.Number).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Value of the line: quantity × price / price unit.</summary>
    public decimal NetAmount => Quantity * Price / PriceUnit;

    public Guid RootId => OrderId;

    /// <summary>The parts of one baseline, by day.</summary>
    public IEnumerable<SchedulePart> Parts(Baseline baseline) =>
        _schedule.Where(s => s.Baseline == baseline).OrderBy(s => s.OnDock).Select(s => new SchedulePart(s.Quantity, s.OnDock));

    /// <summary>What is needed when: as the ERP says, else as it is requested.</summary>
    internal IReadOnlyList<SchedulePart> Needed => Parts(Baseline.Needed).ToList() is { Count: > 0 } known ? known : [.. Parts(Baseline.Requested)];

    internal bool IsOpen => State is not (LineState.Closed or LineState.Rejected);

    internal void Set(LineState state) => State = state;

    internal void Leave() => Cancelled = true;

    internal void SetParts(Baseline baseline, IEnumerable<SchedulePart> parts)
    {
        if (SchedulePart.Same(Parts(baseline), parts))
        {
            return;
        }

        _schedule.RemoveAll(s => s.Baseline == baseline);
        _schedule.AddRange(SchedulePart.Merged(parts).Select(p => new ScheduleLine(this, baseline, p)));
    }

    internal void Agree(IReadOnlyList<SchedulePart> parts, decimal? price, DateTime at)
    {
        var agreed = Parts(Baseline.Agreed).ToList();
        Move(agreed.Count > 0 ? agreed : [.. Parts(Baseline.Requested)], parts, at);
        SetParts(Baseline.Agreed, parts);
        AgreedPrice = price ?? Price;
    }

    internal void RestoreAgreement(LineAnswer undone)
    {
        ForgetMove();
        SetParts(Baseline.Agreed, undone.AgreedBefore);
        AgreedPrice = undone.AgreedPriceBefore;
    }

    internal void RestoreExpedite(LineAnswer undone) => AskFor(undone.ExpediteToBefore, undone.ExpediteReasonBefore, undone.ExpediteCostBefore, undone.ExpediteFromBefore);

    internal void Add(LineAnswer answer) => _answers.Add(answer);

    internal void AskFor(DateOnly? day, string? reason = null, decimal? cost = null, LineState? from = null) =>
        (ExpediteTo, ExpediteReason, ExpediteCost, ExpediteFrom) = (day, reason, cost, from);

    /// <summary>The ERP has the agreement; also when an earlier day has been asked for meanwhile, so that a no to it finds the line as agreed.</summary>
    internal void Posted()
    {
        State = State is LineState.InPolicy ? LineState.Agreed : State;
        ExpediteFrom = ExpediteFrom is LineState.InPolicy ? LineState.Agreed : ExpediteFrom;
    }

    internal void OpenedBy(int revision) => OpenedByRevision = revision;

    /// <summary>Takes over what a revision says; returns true when what is requested changed.</summary>
    internal bool Take(LineContent c)
    {
        var same = Quantity == c.Quantity && Price == c.Price && PriceUnit == c.PriceUnit && Unit == c.Unit && ItemNumber == c.ItemNumber
            && SchedulePart.Same(Parts(Baseline.Requested), c.Requested);
        (Number, ItemNumber, Description, SupplierItemNumber) = (c.Number, c.ItemNumber, c.Description, c.SupplierItemNumber);
        (Quantity, Unit, UnitDecimals, SupplierUnit, SupplierFactor) = (c.Quantity, c.Unit, c.UnitDecimals, c.SupplierUnit, c.SupplierFactor);
        (Price, PriceUnit, OverTolerance, UnderTolerance, MatchLevel) = (c.Price, c.PriceUnit <= 0 ? 1 : c.PriceUnit, c.OverTolerance, c.UnderTolerance, c.MatchLevel);
        (Cancelled, Received, ItemGroup, ErpItemId) = (c.Cancelled, c.Received, c.ItemGroup, c.ErpItemId);
        SetParts(Baseline.Requested, c.Requested);
        SetParts(Baseline.Needed, c.Needed ?? []);
        NeededOn = Needed.Select(p => (DateOnly?)p.OnDock).Min() ?? NeededOn;
        return !same;
    }
}
