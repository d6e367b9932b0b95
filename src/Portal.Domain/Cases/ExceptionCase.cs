using Portal.Domain.Kernel;

namespace Portal.Domain.Cases;

/// <summary>Something that needs a person: opens once per subject, updates while it is open, closes by itself, keeps its history.</summary>
public sealed class ExceptionCase : Aggregate, ISupplierOwned
{
    private readonly List<CaseEntry> _history = [];

    private ExceptionCase()
    {
    }

    /// <summary>A case about one subject; for master data and the like the supplier is <see cref="SupplierId.House"/>.</summary>
    public ExceptionCase(SupplierId supplier, CaseKind kind, string subject, CaseRole role, DateTime dueAt, DateTime at, string by)
    {
        (Id, SupplierId, Kind, Subject, OwnerRole, DueAt, OpenedAt, ChangedAt) = (Guid.CreateVersion7(), supplier, kind, subject, role, dueAt, at, at);
        (OpenSubject, SearchText) = ($"{kind}:{subject}", Values.SearchText.Of(subject));
        Log("opened", by, at);
    }

    public SupplierId SupplierId { get; private set; }

    public CaseKind Kind { get; private set; }

    /// <summary>What it is about, unique per kind while it is open (order number and line, a cross-reference, a posting's key).</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Kind and subject while open, null after: the unique key that makes a case open once.</summary>
    public string? OpenSubject { get; private set; }

    public CaseState State { get; private set; }

    public CaseRole OwnerRole { get; private set; }

    public Guid? AssignedTo { get; private set; }

    public string? AssignedName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Until when it sleeps (UTC).</summary>
    public DateTime? SnoozedUntil { get; private set; }

    public Guid? OrderId { get; private set; }

    public string? OrderNumber { get; private set; }

    public int? Line { get; private set; }

    /// <summary>The answer to decide.</summary>
    public int? AnswerNumber { get; private set; }

    public string? ItemNumber { get; private set; }

    public string? PlantCode { get; private set; }

    public string? Buyer { get; private set; }

    /// <summary>Facts of the sentence (JSON), by kind.</summary>
    public string Facts { get; private set; } = "{}";

    public ImpactLevel Level { get; private set; }

    public Impact Impact { get; private set; } = Impact.Unknown;

    /// <summary>Subject, item, description and buyer, normalised for searching.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<CaseEntry> History => _history;

    /// <summary>Points it to an order's line.</summary>
    public ExceptionCase About(Guid orderId, string orderNumber, int? line, string? itemNumber, string? description, string? plantCode, string? buyer, int? answer = null)
    {
        SearchText = Values.SearchText.Of(Subject, itemNumber, description, buyer);
        (OrderId, OrderNumber, Line, ItemNumber, PlantCode, Buyer, AnswerNumber) = (orderId, orderNumber, line, itemNumber, plantCode, buyer, answer);
        return this;
    }

    /// <summary>Says what is so now; the same facts change nothing, new ones wake it.</summary>
    public ExceptionCase Tell(string facts, DateTime at, string by)
    {
        if (Facts != facts)
        {
            if (Facts != "{}")
            {
                Log("updated", by, at);
            }

            Facts = facts;
            Wake(by, at);
            Changed(at);
        }

        return this;
    }

    /// <summary>Takes what the projection says over; a stock-out belongs to the plant's planner, and an impact that got worse wakes.</summary>
    public void Hurts(Impact impact, DateTime dueAt, DateTime at, string by = "Planning")
    {
        ArgumentNullException.ThrowIfNull(impact);
        var same = Impact with { AsOf = impact.AsOf } == impact && DueAt == dueAt;
        if (same && impact.Level is ImpactLevel.Unknown && Impact.AsOf is not null)
        {
            return;
        }

        var worse = impact.Level > Level && impact.Level >= ImpactLevel.BelowSafetyStock;
        (Impact, Level, DueAt) = (impact, impact.Level, dueAt);
        if (!same)
        {
            OwnerRole = Kind is CaseKind.AnswerDeviates ? (Level >= ImpactLevel.StockOut ? CaseRole.Planner : CaseRole.Buyer) : OwnerRole;
            if (worse)
            {
                Wake(by, at);
            }

            Changed(at);
        }
    }

    /// <summary>When it is due with an impact learned now; what was learned of before stays due when it was, for working it out again gives nobody more time.</summary>
    /// <param name="usual">When an answer without a stock-out is to be decided (UTC).</param>
    /// <param name="urgent">When a stock-out that is learned of now is to be decided (UTC).</param>
    public DateTime DueWith(Impact impact, DateTime usual, DateTime urgent)
    {
        ArgumentNullException.ThrowIfNull(impact);
        return (Kind is CaseKind.AnswerDeviates, impact.Level >= ImpactLevel.StockOut, Level >= ImpactLevel.StockOut) switch
        {
            (false, _, _) or (_, true, true) => DueAt,
            (_, true, _) => urgent,
            _ => usual,
        };
    }

    /// <summary>Closes it because its condition is gone or a person decided.</summary>
    public void Close(string why, string by, DateTime at)
    {
        if (State is CaseState.Closed)
        {
            return;
        }

        (State, ClosedAt, OpenSubject, SnoozedUntil) = (CaseState.Closed, at, null, null);
        Log("closed", by, at, why);
        Changed(at);
    }

    /// <summary>Opens it again after an undo.</summary>
    public void Reopen(string by, DateTime at)
    {
        (State, ClosedAt, OpenSubject) = (CaseState.Open, null, $"{Kind}:{Subject}");
        Log("undone", by, at);
        Changed(at);
    }

    /// <summary>A person takes it or gives it to somebody; null gives it back.</summary>
    public void Assign(Guid? to, string? name, string by, DateTime at)
    {
        MustBeOpen();
        (AssignedTo, AssignedName) = (to, name);
        Log("assigned", by, at, name);
        Changed(at);
    }

    /// <summary>Sleeps until a moment; it wakes earlier when its facts change.</summary>
    public void Snooze(DateTime until, string by, DateTime at)
    {
        MustBeOpen();
        if (until <= at)
        {
            throw new RuleBroken("case.snooze-past", "Choose a day in the future.");
        }

        (State, SnoozedUntil) = (CaseState.Snoozed, until);
        Log("snoozed", by, at, until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Changed(at);
    }

    /// <summary>Wakes a snoozed case.</summary>
    public void Wake(string by, DateTime at)
    {
        if (State is CaseState.Snoozed)
        {
            (State, SnoozedUntil) = (CaseState.Open, null);
            Log("woken", by, at);
            Changed(at);
        }
    }

    /// <summary>A person says something.</summary>
    public void Comment(string text, string by, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleBroken("case.comment-empty", "Write something first.");
        }

        Log("commented", by, at, text.Trim());
        Changed(at);
    }

    private void MustBeOpen()
    {
        if (State is CaseState.Closed)
        {
            throw new RuleBroken("case.closed", "This case is closed.");
        }
    }

    private void Log(string what, string by, DateTime at, string? text = null) => _history.Add(new CaseEntry(this, what, by, at, text));

    private void Changed(DateTime at)
    {
        ChangedAt = at;
        if (!Events.OfType<CaseChanged>().Any())
        {
            Raise(new CaseChanged(SupplierId, Id, Kind, State));
        }
    }
}
