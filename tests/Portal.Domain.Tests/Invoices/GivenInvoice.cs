using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;

namespace Portal.Domain.Tests.Invoices;

/// <summary>An invoice RE-1 of 100 pieces for 10.00 each with 19 % tax, on line L10 of one order, unless a test says otherwise.</summary>
internal static class GivenInvoice
{
    public const string Clerk = "Accounts payable";

    public static Guid Order { get; } = new("0199a000-0000-7000-8000-0000000000aa");

    public static OrderLineKey Key { get; } = new(Order, "L10");

    public static VatRate Vat19 { get; } = new(VatCategory.Standard, 19);

    public static VatRate Vat7 { get; } = new(VatCategory.Standard, 7);

    public static DateOnly DueOn { get; } = Given.In(30);

    public static InvoiceLineContent Line(int number = 1, decimal quantity = 100, decimal price = 10, decimal per = 1, string erpLine = "L10", VatRate? tax = null, params LineCharge[] charges) => new(
        number, Order, "4500000001", 10, erpLine, "BH-220", "Bearing housing", quantity, "C62", price, per, tax ?? Vat19, charges);

    public static InvoiceContent Content(params InvoiceLineContent[] lines) => new()
    {
        Kind = InvoiceKind.Invoice,
        Number = "RE-1",
        IssuedOn = Given.Today,
        DueOn = DueOn,
        Currency = "EUR",
        ErpCode = "DEMO",
        PlantCode = "HAM",
        PaymentTerms = "Net 30",
        Lines = lines.Length > 0 ? lines : [Line()],
    };

    public static InvoiceContent Credit(Invoice of, params InvoiceLineContent[] lines) => Content(lines) with
    {
        Kind = InvoiceKind.CreditNote,
        Number = "GS-1",
        CorrectsId = of.Id,
        CorrectsNumber = of.Number,
    };

    public static Invoice Draft(InvoiceContent? content = null) => new(Given.Supplier, content ?? Content(), Given.Now, Given.Keller);

    public static Invoice Submit(this Invoice draft, Creditable? corrected = null, params KnownDocument[] known)
    {
        draft.Submit(known, corrected, Given.Today, Given.In(3), Given.Now, Given.Keller);
        return draft;
    }

    public static Invoice Submitted(InvoiceContent? content = null)
    {
        var invoice = Draft(content).Submit();
        invoice.ClearEvents();
        return invoice;
    }

    public static Invoice Found(this Invoice invoice, params MatchFinding[] findings)
    {
        invoice.TakeMatch(Result(findings), Given.Now);
        return invoice;
    }

    /// <summary>What matching found, all of it on line 1.</summary>
    public static MatchResult Result(params MatchFinding[] findings) => new([new(1, MatchLevel.ThreeWay, 10, 1, 11, 100, 100, 100, 0, 0, 0, findings)], []);

    public static MatchFinding PriceUp { get; } = new(MatchKind.PriceUp, Expected: 10, Actual: 11);

    public static MatchFinding Missing { get; } = new(MatchKind.NotReceived, Waits: true, Expected: 0, Actual: 100);

    public static Invoice WithCredit(this Invoice invoice, params InvoiceLineContent[] lines)
    {
        var credit = Draft(Credit(invoice, lines)).Submit(invoice.AsCreditable(0));
        invoice.TakeCredit(credit.Found(), Given.Now);
        return invoice;
    }

    /// <summary>An invoice that has come into a state by what people and matching did.</summary>
    public static Invoice In(InvoiceState state)
    {
        var invoice = state is InvoiceState.Draft or InvoiceState.Cancelled ? Draft() : Submitted();
        switch (state)
        {
            case InvoiceState.InProcess:
                invoice.Found(PriceUp);
                break;
            case InvoiceState.UnderQuery:
                invoice.Found(PriceUp).Dispute(119, InvoiceReason.Price, InvoiceAction.ProvideInformation, "Why 11.00?", Given.Now, Clerk);
                break;
            case InvoiceState.ConditionallyAccepted:
                invoice.Found(PriceUp).RequestCredit(119, InvoiceReason.Price, InvoiceAction.CreditAmount, "We agreed on 10.00", Given.Now, Clerk);
                break;
            case InvoiceState.Rejected:
                invoice.Reject([InvoiceReason.References], InvoiceAction.NewInvoice, "Not our order", Given.Now, Clerk);
                break;
            case InvoiceState.Accepted:
                invoice.Found();
                break;
            case InvoiceState.Paid:
                invoice.Found().TakePayment(new(null, [new(1190, Given.In(30), "PAY-1")]), Given.Now);
                break;
            case InvoiceState.Cancelled:
                invoice.Cancel(Given.Now, Given.Keller);
                break;
            default:
                break;
        }

        Assert.Equal(state, invoice.State);
        invoice.ClearEvents();
        return invoice;
    }
}
