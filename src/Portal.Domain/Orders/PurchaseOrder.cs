using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.Orders;

/// <summary>A purchase order: what the ERP asks for, what the supplier answers, what both agree on.</summary>
public sealed partial class PurchaseOrder : Aggregate, ISupplierOwned
{
    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderRevision> _revisions = [];

    private PurchaseOrder()
    {
    }

    /// <summary>An order that comes from an ERP for the first time.</summary>
    public PurchaseOrder(SupplierId supplier, OrderContent content, DateTime at, DateOnly? answerBy)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Id, SupplierId, Number, ErpCode, ReceivedAt, AnswerBy) = (Guid.CreateVersion7(), supplier, content.Number, content.ErpCode, at, answerBy);
        Revise(content, at, answerBy);
        ClearEvents();
        Raise(new OrderReceived(supplier, Id, Number));
    }

    public SupplierId SupplierId { get; private set; }

    /// <summary>The ERP's order number, unique per ERP connection.</summary>
    public string Number { get; private set; } = "";

    public string ErpCode { get; private set; } = "";

    public string PlantCode { get; private set; } = "";

    /// <summary>Who buys, as the ERP names them.</summary>
    public string Buyer { get; private set; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    public string PaymentTerms { get; private set; } = "";

    public string Incoterms { get; private set; } = "";

    public DateOnly OrderedOn { get; private set; }

    /// <summary>The revision that stands here now, by the portal's own count: every change of what is asked for has a number of its own.</summary>
    public int Revision { get; private set; }

    /// <summary>The number that the ERP gives it; several revisions may share it, for not every ERP counts every change.</summary>
    public int ErpRevision { get; private set; }

    public string? Note { get; private set; }

    public OrderState State { get; private set; }

    /// <summary>When the portal received it first (UTC).</summary>
    public DateTime ReceivedAt { get; private set; }

    /// <summary>When the last revision came (UTC).</summary>
    public DateTime RevisedAt { get; private set; }

    /// <summary>The day by which the supplier is to answer; null when nothing is to be answered.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When the supplier answered first (UTC).</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    public int LineCount { get; private set; }

    public int LinesToAnswer { get; private set; }

    public int LinesWaiting { get; private set; }

    public decimal NetTotal { get; private set; }

    /// <summary>The first day needed of a line that is not closed; null when all are.</summary>
    public DateOnly? FirstNeededOn { get; private set; }

    /// <summary>Number, items and descriptions, normalised for searching.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<OrderLine> Lines => _lines;

    public IReadOnlyList<OrderRevision> Revisions => _revisions;

    /// <summary>The line at a position.</summary>
    public OrderLine Line(int number) =>
        _lines.SingleOrDefault(l => l.Number == number) ?? throw new RuleBroken("order.no-such-line", $"Order {Number} has no line {number}.", Number, number);

    private void Summarise()
    {
        _lines.ForEach(l => l.Plan(PlantCode));
        (LineCount, LinesToAnswer) = (_lines.Count, _lines.Count(l => l.State is LineState.ToAnswer or LineState.Countered));
        LinesWaiting = _lines.Count(l => l.State is LineState.WaitingForBuyer or LineState.Conflict);
        NetTotal = Rounding.HalfAway(_lines.Where(l => !l.Cancelled).Sum(l => l.NetAmount), Money.MinorUnits(Currency));
        FirstNeededOn = _lines.Where(l => l.IsOpen).Select(l => (DateOnly?)l.NeededOn).Min();
        SearchText = Values.SearchText.Of([Number, .. _lines.SelectMany(l => new[] { l.ItemNumber, l.SupplierItemNumber, l.Description })]);
        State = _lines switch
        {
            _ when _lines.Count > 0 && _lines.All(l => l.Cancelled) => OrderState.Cancelled,
            _ when _lines.Any(l => l.State is LineState.Conflict) => OrderState.Conflict,
            _ when _lines.Any(l => l.State is LineState.ToAnswer) => OrderState.ToAnswer,
            _ when _lines.Any(l => l.State is LineState.Countered) => OrderState.Countered,
            _ when _lines.Any(l => l.State is LineState.WaitingForBuyer) => OrderState.WaitingForBuyer,
            _ when _lines.Any(l => l.State is LineState.InPolicy or LineState.Agreed) => OrderState.Agreed,
            _ => OrderState.Closed,
        };
    }
}
