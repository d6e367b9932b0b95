using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

/// <summary>An invoice or credit note of a supplier: what it says, what matching found, what people decided, what the ERP did with it.</summary>
public sealed partial class Invoice : Aggregate, ISupplierOwned
{
    private readonly List<InvoiceLine> _lines = [];
    private readonly List<InvoiceVersion> _versions = [];
    private readonly List<InvoiceEntry> _history = [];

    private Invoice()
    {
    }

    /// <summary>A draft.</summary>
    public Invoice(SupplierId supplier, InvoiceContent content, DateTime at, string by)
    {
        (Id, SupplierId, MadeAt, MadeBy) = (Guid.CreateVersion7(), supplier, at, by);
        Say(content);
    }

    public SupplierId SupplierId { get; private set; }

    public InvoiceKind Kind { get; private set; }

    /// <summary>The supplier's own number, as written.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The number without what makes no difference (<see cref="InvoiceNumber"/>).</summary>
    public string NumberKey { get; private set; } = "";

    /// <summary>Kind and normalised number from submission to rejection, null before and after: the unique key per supplier by which nothing is billed twice.</summary>
    public string? OpenNumber { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; private set; } = "";

    public string ErpCode { get; private set; } = "";

    public string PlantCode { get; private set; } = "";

    /// <summary>The invoice that a credit note corrects.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>What it says, whole.</summary>
    public InvoiceContent Content { get; private set; } = null!;

    /// <summary>What it comes to.</summary>
    public InvoiceFigures Figures { get; private set; } = InvoiceFigures.Empty;

    /// <summary>Total with tax (BT-112).</summary>
    public decimal Gross { get; private set; }

    /// <summary>Amount due for payment as written (BT-115).</summary>
    public decimal Payable { get; private set; }

    public InvoiceState State { get; private set; }

    /// <summary>Why it is queried, conditionally accepted or rejected; a query's stays while the supplier's answer is looked at. Null otherwise.</summary>
    public InvoiceResponse? Response { get; private set; }

    /// <summary>How often it has been submitted.</summary>
    public int Submission { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>When it came in last (UTC); null for a draft.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>The day by which the buying side answers; null when it has.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When the buying side answered first (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Numbers, items and descriptions, normalised for searching.</summary>
    public string SearchText { get; private set; } = "";

    public IReadOnlyList<InvoiceLine> Lines => _lines;

    /// <summary>Former submissions, each with why it was rejected.</summary>
    public IReadOnlyList<InvoiceVersion> Versions => _versions;

    public IReadOnlyList<InvoiceEntry> History => _history;

    /// <summary>True while it counts as billed: from submission on, unless it is rejected.</summary>
    public bool Counts => State is not (InvoiceState.Draft or InvoiceState.Cancelled or InvoiceState.Rejected);

    /// <summary>Changes a draft.</summary>
    public void Change(InvoiceContent content)
    {
        MustBe(InvoiceState.Draft);
        Say(content);
    }

    private void Say(InvoiceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Content, Figures) = (content, InvoiceArithmetic.Reckon(content));
        (Kind, Number, NumberKey, CorrectsId) = (content.Kind, content.Number.Trim(), InvoiceNumber.Normalised(content.Number), content.CorrectsId);
        (IssuedOn, DueOn, Currency, ErpCode, PlantCode) = (content.IssuedOn, content.DueOn, content.Currency, content.ErpCode, content.PlantCode);
        (Gross, Payable) = (Figures.Totals.Gross, Figures.Totals.Payable);
        SearchText = Values.SearchText.Of([content.Number, .. content.Lines.SelectMany(l => new[] { l.OrderNumber, l.ItemNumber, l.SupplierItemNumber, l.Description })]);
        _lines.Clear();
        _lines.AddRange(content.Lines.Zip(Figures.LineNets, (line, net) => new InvoiceLine(this, line, net)));
    }

    private void MustBe(params ReadOnlySpan<InvoiceState> states)
    {
        if (!states.Contains(State))
        {
            throw new RuleBroken("invoice.moved-on", $"{Number} is {State} by now: look again.", Number, State);
        }
    }

    private static string Said(string? text, string code, string message) => string.IsNullOrWhiteSpace(text) ? throw new RuleBroken(code, message) : text.Trim();

    private void Log(InvoiceEntryKind kind, string by, DateTime at, string? text = null) => _history.Add(new InvoiceEntry(this, kind, by, at, text));

    private void Answered(DateTime at) => (AnswerBy, AnsweredAt) = (null, AnsweredAt ?? at);
}
