using Portal.Documents.Description;
using Portal.Documents.Resources;

namespace Portal.Documents.Orders;

/// <summary>What stands where on a purchase order.</summary>
internal static class PurchaseOrderDescription
{
    public static PaperDocument Of(PurchaseOrderPaper order)
    {
        var words = new Words(order.Language);
        return new PaperDocument
        {
            Format = PaperFormat.A4,
            Title = words.Text("order.running", order.Number),
            Author = order.Buyer.Name,
            Subject = order.Supplier.Name,
            PrintedAt = order.PrintedAt,
            Accent = order.Look.Accent,
            NextHead = Letter.NextHead(order.Look, order.Revision > 1 ? words.Text("order.running-revision", order.Number, order.Revision) : words.Text("order.running", order.Number)),
            Foot = Letter.Foot(order.Look, words),
            Body =
            [
                Letter.Head(order.Look, words["order.title"], order.Number),
                Letter.Address(order.Buyer, order.Supplier, Fields(order, words)),
                Parties(order, words),
                .. Letter.Note(order.Note),
                Lines(order, words),
                new TogetherBlock(new StackBlock([new SpaceBlock(4), Letter.Totals([(words["order.total"], words.Sum(order.Total, order.Currency), true)]), .. Confirm(order, words)])),
            ],
        };
    }

    private static List<(string, string?)> Fields(PurchaseOrderPaper order, Words words) =>
    [
        (words["order.date"], words.Day(order.OrderedOn)),
        (words["order.revision"], order.Revision > 1 ? words.Number(order.Revision) : null),
        (words["field.supplier-number"], order.SupplierNumber),
        (words["field.terms"], order.PaymentTerms),
        (words["field.incoterms"], order.DeliveryTerms),
        (words["field.currency"], order.Currency),
    ];

    private static ColumnsBlock Parties(PurchaseOrderPaper order, Words words) => Letter.Side(
        (words["party.deliver-to"], Letter.Party(order.DeliverTo, words)),
        (words["party.invoice-to"], Letter.Party(order.InvoiceTo ?? order.Buyer with { Contact = [] }, words)),
        (words["party.contact"], order.Buyer.Contact.Count > 0 ? new TextBlock(string.Join('\n', order.Buyer.Contact), TextStyle.Body) : null));

    private static TableBlock Lines(PurchaseOrderPaper order, Words words) => new(
        [
            new(Length.Content(Mm.Of(8), Mm.Of(20)), words["col.line"]),
            new(Length.Part(), words["col.item"]),
            new(Length.Content(Mm.Of(18), Mm.Of(36)), words["order.needed"]),
            new(Length.Content(Mm.Of(14), Mm.Of(34)), words["col.quantity"], Align.End),
            new(Length.Content(Mm.Of(14), Mm.Of(34)), words["col.price"], Align.End),
            new(Length.Content(Mm.Of(16), Mm.Of(36)), words.Text("col.amount", order.Currency), Align.End),
        ],
        [.. order.Lines.Select(line => Row(line, order.Currency, words))])
    { HoldsNext = true };

    private static TableRow Row(PurchaseOrderLine line, string currency, Words words) => new(
    [
        new TextBlock(line.Position, TextStyle.Body),
        Letter.Item(line.Item, line.Description, line.SupplierItem is { Length: > 0 } own ? words.Text("item.yours", own) : null, line.Note),
        line.IsCancelled ? new TextBlock(words["order.cancelled"], TextStyle.Strongly) : Schedules(line, words),
        Letter.Figure(words.Quantity(line.Quantity, line.Unit)),
        Letter.Price(line.Price, line.PriceQuantity, (line.Unit, line.PriceUnit), currency, words),
        Letter.Figure(line.IsCancelled ? "–" : words.Amount(line.Amount, currency)),
    ]);

    private static Block Schedules(PurchaseOrderLine line, Words words) => line.Schedules is [var only]
        ? new TextBlock(words.Day(only.NeededOn), TextStyle.Body)
        : new StackBlock([.. line.Schedules.Select(part => new ColumnsBlock(
            [
                (Length.Part(), new TextBlock(words.Day(part.NeededOn), TextStyle.Body)),
                (Length.Content(0, Mm.Of(20)), new TextBlock(words.Number(part.Quantity), TextStyle.Label, Align.End)),
            ], Mm.Of(2)))]);

    private static IEnumerable<Block> Confirm(PurchaseOrderPaper order, Words words)
    {
        if (order.ConfirmAt is { } link)
        {
            yield return new SpaceBlock(Mm.Of(6));
            yield return new ColumnsBlock(
                [
                    (Length.Fixed(Mm.Of(24)), new QrBlock(link.AbsoluteUri, Mm.Of(24))),
                    (Length.Part(), new StackBlock([new SpaceBlock(Mm.Of(7)), new TextBlock(words["order.confirm"], TextStyle.Body), new TextBlock(link.AbsoluteUri, TextStyle.Strongly)])),
                ], Mm.Of(3));
        }
    }
}
