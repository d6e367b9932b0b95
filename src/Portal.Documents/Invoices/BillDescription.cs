using Portal.Documents.Description;
using Portal.Documents.Resources;

namespace Portal.Documents.Invoices;

/// <summary>What stands where on an invoice or credit note.</summary>
internal static class BillDescription
{
    public static PaperDocument Of(BillPaper bill)
    {
        var words = new Words(bill.Language);
        var what = words.Text(bill.Kind.Running, bill.Number);
        return new PaperDocument
        {
            Format = PaperFormat.A4,
            Title = what,
            Author = bill.Seller.Name,
            Subject = bill.Buyer.Name,
            PrintedAt = bill.PrintedAt,
            Accent = bill.Look.Accent,
            NextHead = Letter.NextHead(bill.Look, what),
            Foot = Letter.Foot(bill.Look, words),
            Body =
            [
                Letter.Head(bill.Look, words[bill.Kind.Title], bill.Number),
                Letter.Address(bill.Seller, bill.Buyer, Facts(bill, words)),
                Parties(bill, words),
                .. Letter.Note(bill.Note),
                Lines(bill, words),
                new TogetherBlock(new StackBlock([new SpaceBlock(4), Letter.Totals([.. BillSums.Of(bill, words)])])),
                .. Exemptions(bill),
                .. Payment(bill.Payment, words),
            ],
        };
    }

    private static List<(string, string?)> Facts(BillPaper bill, Words words) =>
    [
        (words[bill.Kind.Date], words.Day(bill.IssuedOn)),
        (words[bill.Kind.FactName], bill.Kind.Fact is DateOnly day ? words.Day(day) : bill.Kind.Fact?.ToString()),
        (words["bill.orders"], bill.Orders),
        (words["bill.reference"], bill.BuyerReference),
        (words["bill.delivered"], bill.DeliveredOn is { } delivered ? words.Day(delivered) : null),
        (words["field.currency"], bill.Currency),
    ];

    private static ColumnsBlock Parties(BillPaper bill, Words words)
    {
        var seller = bill.SellerTaxNumber is { Length: > 0 } number ? bill.Seller with { Contact = [words.Text("bill.tax-number", number), .. bill.Seller.Contact] } : bill.Seller;
        return Letter.Side(
            (words["bill.seller"], Letter.Party(seller, words)),
            (words["bill.buyer"], Letter.Party(bill.Buyer, words)),
            (words["party.deliver-to"], bill.DeliverTo is null ? null : Letter.Party(bill.DeliverTo, words)));
    }

    private static TableBlock Lines(BillPaper bill, Words words) => new(
        [
            new(Length.Content(Mm.Of(8), Mm.Of(20)), words["col.line"]),
            new(Length.Part(), words["col.item"]),
            new(Length.Content(Mm.Of(14), Mm.Of(34)), words["col.quantity"], Align.End),
            new(Length.Content(Mm.Of(14), Mm.Of(34)), words["col.price"], Align.End),
            new(Length.Content(Mm.Of(10), Mm.Of(18)), words["bill.col-tax"], Align.End),
            new(Length.Content(Mm.Of(16), Mm.Of(36)), words.Text("col.amount", bill.Currency), Align.End),
        ],
        [.. bill.Lines.Select(line => Row(line, bill.Currency, words))])
    { HoldsNext = true };

    private static TableRow Row(BillLine line, string currency, Words words) => new(
    [
        new TextBlock(line.Position, TextStyle.Body),
        Letter.Item(line.Item, line.Description, [Letter.Joined(References(line, words)), .. line.Charges.Select(charge => BillSums.Label(charge, words) + " " + words.Sum(charge.Amount, currency))]),
        Letter.Figure(words.Quantity(line.Quantity, line.Unit)),
        Letter.Price(line.Price, line.PriceQuantity, (line.Unit, line.PriceUnit), currency, words),
        Letter.Figure(line.TaxRate is { } rate ? words.Percent(rate) : "–"),
        Letter.Figure(words.Amount(line.Amount, currency)),
    ]);

    private static IEnumerable<string?> References(BillLine line, Words words) =>
    [
        line.SupplierItem is { Length: > 0 } own ? words.Text("item.suppliers", own) : null,
        line.OrderNumber is not { Length: > 0 } order ? null
            : line.OrderPosition is { Length: > 0 } position ? words.Text("bill.order-line", order, position) : words.Text("bill.order", order),
        line.DeliveryNote is { Length: > 0 } note ? words.Text("bill.delivery-note", note) : null,
    ];

    private static IEnumerable<Block> Exemptions(BillPaper bill) =>
        bill.Taxes.Where(t => !string.IsNullOrWhiteSpace(t.ExemptionReason)).SelectMany(t => new Block[] { new SpaceBlock(Mm.Of(4)), new TextBlock(t.ExemptionReason!, TextStyle.Body) });

    private static IEnumerable<Block> Payment(BillPayment? payment, Words words)
    {
        if (payment is null)
        {
            yield break;
        }

        yield return new TogetherBlock(new StackBlock(
        [
            new SpaceBlock(Mm.Of(8)),
            new TextBlock(words["pay.title"], TextStyle.Strongly),
            new SpaceBlock(2),
            .. Letter.Note(payment.Terms).Take(1),
            Letter.Facts(
            [
                (words["pay.account"], payment.AccountHolder),
                (words["pay.iban"], payment.Iban is { } iban ? Grouped(iban) : null),
                (words["pay.bic"], payment.Bic),
                (words["pay.reference"], payment.Reference),
            ]),
        ]));
    }

    private static string Grouped(string iban) => string.Join('\u00a0', iban.Where(c => !char.IsWhiteSpace(c)).Chunk(4).Select(part => new string(part)));
}
