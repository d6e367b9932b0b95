using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

public sealed partial class Invoice
{
    /// <summary>The ERP's number for it; null until it is posted.</summary>
    public string? ErpDocument { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? PostedAt { get; private set; }

    public PaymentState Payment { get; private set; }

    /// <summary>The day of the payment run; null while none is planned.</summary>
    public DateOnly? ScheduledOn { get; private set; }

    /// <summary>Every payment with its remittance.</summary>
    public IReadOnlyList<InvoicePayment> Payments { get; private set; } = [];

    /// <summary>Paid so far.</summary>
    public decimal PaidAmount { get; private set; }

    /// <summary>The day on which it was paid in full; null before.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>What was to be paid: the amount payable less what was credited.</summary>
    public decimal Due => Payable - Credited;

    /// <summary>What who-acts and the payment outlook are worked out from.</summary>
    public InvoiceStanding Standing => new(Kind, State, Currency, Payable)
    {
        MatchOutcome = MatchOutcome,
        MatchOwner = MatchOwner,
        MatchKind = MatchKind,
        IsExplained = ExplainedAt is not null,
        Action = Response?.Action,
        Objected = State is InvoiceState.Rejected ? 0 : CreditDue is { } due ? Math.Max(0, due) : Response?.Amount ?? 0,
        IsPosted = PostedAt is not null,
        Payment = Payment,
        Credited = Credited,
        Paid = PaidAmount,
        DueOn = DueOn,
        ScheduledOn = ScheduledOn,
        PaidOn = PaidOn,
    };

    /// <summary>The ERP holds it, under the number that it gave; hearing it twice changes nothing.</summary>
    public void MarkPosted(string document, DateTime at)
    {
        if (PostedAt is not null && ErpDocument == document)
        {
            return;
        }

        MustBe(InvoiceState.Accepted, InvoiceState.Paid);
        if (PostedAt is not null)
        {
            throw new RuleBroken("invoice.posted-already", $"{Number} is in the ERP already, as {ErpDocument}.", Number, ErpDocument);
        }

        (ErpDocument, PostedAt) = (document, at);
        Log(InvoiceEntryKind.Posted, ErpCode, at, document);
        Raise(new InvoicePosted(SupplierId, Id, Number, document));
    }

    /// <summary>Takes over all that the ERP knows of the payment; a payment that was taken back makes it unpaid again.</summary>
    public void TakePayment(PaymentNews news, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(news);
        MustBe(InvoiceState.Accepted, InvoiceState.Paid);
        var paid = news.Payments.Sum(p => p.Amount);
        var full = news.ClearedOn is not null || (news.Payments.Count > 0 && paid >= Due);
        DateOnly? paidOn = full ? news.ClearedOn ?? news.Payments.Max(p => p.PaidOn) : null;
        var payment = (full, paid, news.ScheduledOn) switch
        {
            (true, _, _) => PaymentState.Paid,
            (_, > 0, _) => PaymentState.PartPaid,
            (_, _, not null) => PaymentState.Scheduled,
            _ => PaymentState.None,
        };
        if (Payment == payment && ScheduledOn == news.ScheduledOn && PaidOn == paidOn && Payments.SequenceEqual(news.Payments))
        {
            return;
        }

        (Payment, ScheduledOn, PaidOn, Payments, PaidAmount) = (payment, news.ScheduledOn, paidOn, [.. news.Payments], paid);
        State = full ? InvoiceState.Paid : InvoiceState.Accepted;
        Log(InvoiceEntryKind.PaymentChanged, ErpCode, at, news.Payments is [.., var last] ? last.Reference : null);
        Raise(new PaymentChanged(SupplierId, Id, Number, payment));
    }
}
