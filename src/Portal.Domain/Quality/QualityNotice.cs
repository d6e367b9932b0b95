using Portal.Domain.Kernel;
using Portal.Domain.Receipts;

namespace Portal.Domain.Quality;

/// <summary>Goods on quality hold and what the supplier says of them: contained, cause, corrected. One is open per order line; it closes when nothing is on hold any more.</summary>
public sealed partial class QualityNotice : Aggregate, ISupplierOwned
{
    private readonly List<QualityAnswer> _answers = [];

    private QualityNotice()
    {
    }

    /// <summary>Goods came on hold.</summary>
    /// <param name="before">How the line's hold stood before them.</param>
    /// <param name="now">How it stands with them.</param>
    public QualityNotice(SupplierId supplier, QualitySubject subject, HoldFigures before, HoldFigures now, QualityDeadlines deadlines, DateOnly openedOn, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(now);
        var hold = now.Since(before);
        if (hold.Left <= 0)
        {
            throw new RuleBroken("quality.nothing-blocked", $"Nothing of line {subject.Line} of order {subject.OrderNumber} is on hold.", subject.Line, subject.OrderNumber);
        }

        (Id, SupplierId, OrderId, OrderNumber, OrderLineId) = (Guid.CreateVersion7(), supplier, subject.OrderId, subject.OrderNumber, subject.OrderLineId);
        (Line, PlantCode, ItemNumber, Description, Unit) = (subject.Line, subject.PlantCode, subject.ItemNumber, subject.Description, subject.Unit);
        (Document, ShipmentId, Reason) = (subject.Document, subject.ShipmentId, subject.Reason);
        (Before, Hold, Deadlines, OpenedOn, OpenedAt, OpenLine) = (before, hold, deadlines, openedOn, at, OrderLineId);
        DueOn = deadlines.Contain;
        Raise(new QualityNoticeOpened(supplier, Id, OrderId, OrderNumber, Line, Blocked));
    }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public Guid OrderLineId { get; private set; }

    /// <summary>The order line while it is open, null after: the unique key that makes a notice open once.</summary>
    public Guid? OpenLine { get; private set; }

    /// <summary>The position that people read.</summary>
    public int Line { get; private set; }

    public string PlantCode { get; private set; } = "";

    public string ItemNumber { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    /// <summary>The ERP's receipt document that opened it.</summary>
    public string Document { get; private set; } = "";

    public Guid? ShipmentId { get; private set; }

    /// <summary>Why, in the words of the dock.</summary>
    public string? Reason { get; private set; }

    public QualityState State { get; private set; }

    /// <summary>How the line's hold stood before the notice was opened.</summary>
    public HoldFigures Before { get; private set; } = HoldFigures.None;

    /// <summary>What came on hold under this notice, and what became of it.</summary>
    public HoldFigures Hold { get; private set; } = HoldFigures.None;

    public QualityDeadlines Deadlines { get; private set; } = null!;

    /// <summary>The day by which the supplier is to answer next; null when nothing is to be answered.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public string? AcceptedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What became of the goods; null while any are on hold.</summary>
    public QualityOutcome? Outcome { get; private set; }

    public IReadOnlyList<QualityAnswer> Answers => _answers;

    /// <summary>Still on hold, in <see cref="Unit"/>.</summary>
    public decimal Blocked => Hold.Left;

    /// <summary>How the line's hold stands as this notice knows it: what the next one begins from.</summary>
    public HoldFigures After => Before.Plus(Hold);

    /// <summary>True when goods are on hold that no notice is about.</summary>
    /// <param name="last">The line's last notice; null for none.</param>
    public static bool IsDue(HoldFigures now, QualityNotice? last)
    {
        ArgumentNullException.ThrowIfNull(now);
        return last is null or { State: QualityState.Closed } && now.Since(last?.After ?? HoldFigures.None).Left > 0;
    }

    /// <summary>The answer to a step that counts now: the last one, unless it was sent back; null for none.</summary>
    public QualityAnswer? Answer(QualityStep step) =>
        _answers.Where(a => a.Step == step).MaxBy(a => a.Number) is { SentBackAt: null } answer ? answer : null;

    /// <summary>Takes over how the line's hold stands now; the same again changes nothing and returns false. Closes when nothing is left.</summary>
    public bool Take(HoldFigures now, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(now);
        var hold = now.Since(Before);
        if (State is QualityState.Closed || hold == Hold)
        {
            return false;
        }

        Hold = hold;
        if (Blocked > 0)
        {
            Raise(new QualityHoldMoved(SupplierId, Id, OrderId, OrderNumber, Line, Blocked));
            return true;
        }

        (State, ClosedAt, OpenLine, DueOn) = (QualityState.Closed, at, null, null);
        Outcome = (Hold.Released > 0, Hold.Rejected + Hold.Returned > 0) switch
        {
            (true, false) => QualityOutcome.Released,
            (false, true) => QualityOutcome.Returned,
            (true, true) => QualityOutcome.PartlyReleased,
            _ => QualityOutcome.Mistaken,
        };
        Raise(new QualityNoticeClosed(SupplierId, Id, OrderId, OrderNumber, Line, Outcome.Value));
        return true;
    }
}
