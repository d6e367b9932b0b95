using Portal.Documents.Description;
using Portal.Documents.Resources;

namespace Portal.Documents.Shipments;

/// <summary>What stands where on a packing list.</summary>
internal static class PackingListDescription
{
    private static readonly string[] ByHand = ["packing.received-on", "packing.received-by", "packing.condition"];

    public static PaperDocument Of(PackingListPaper list)
    {
        var words = new Words(list.Language);
        var what = words.Text("packing.running", list.DeliveryNote);
        return new PaperDocument
        {
            Format = PaperFormat.A4,
            Title = what,
            Author = list.From.Name,
            Subject = list.To.Name,
            PrintedAt = list.PrintedAt,
            Accent = list.Look.Accent,
            NextHead = Letter.NextHead(list.Look, what),
            Foot = Letter.Foot(list.Look, words),
            Body =
            [
                Letter.Head(list.Look, words["packing.title"], list.DeliveryNote),
                Top(list, words),
                .. Letter.Note(list.Note),
                Lines(list, words),
                new TogetherBlock(Receipt(words)),
            ],
        };
    }

    private static ColumnsBlock Top(PackingListPaper list, Words words)
    {
        List<(Length, Block)> parts =
        [
            (Length.Part(), new StackBlock(
            [
                Letter.Side((words["packing.from"], Letter.Party(list.From, words)), (words["packing.to"], Letter.Party(list.To, words))),
                Letter.Facts(Fields(list, words)),
                new SpaceBlock(Mm.Of(8)),
            ])),
        ];
        if (list.DockCode is { Length: > 0 } code)
        {
            parts.Add((Length.Fixed(Mm.Of(34)), new StackBlock([new QrBlock(code, Mm.Of(34)), new TextBlock(words["packing.dock"], TextStyle.Small, Align.Centre), new SpaceBlock(Mm.Of(4))])));
        }

        return new ColumnsBlock(parts, Mm.Of(6));
    }

    private static List<(string, string?)> Fields(PackingListPaper list, Words words) =>
    [
        (words["packing.ships"], words.Day(list.ShipsOn)),
        (words["packing.arrives"], list.ArrivesOn is { } day ? words.Day(day) : null),
        (words["packing.carrier"], list.Carrier),
        (words["packing.tracking"], list.Tracking),
        (words["field.incoterms"], list.DeliveryTerms),
        (words["packing.units"], list.Packed),
        (words["packing.gross"], list.GrossWeight),
    ];

    private static TableBlock Lines(PackingListPaper list, Words words) => new(
        [
            new(Length.Content(Mm.Of(20), Mm.Of(44)), words["packing.order"]),
            new(Length.Part(), words["col.item"]),
            new(Length.Content(Mm.Of(18), Mm.Of(40)), words["col.quantity"], Align.End),
        ],
        [.. list.Units.SelectMany(unit => Rows(unit, words))])
    { HoldsNext = true };

    private static IEnumerable<TableRow> Rows(PackingUnit unit, Words words)
    {
        var name = unit.Sscc is null ? unit.Kind ?? words["packing.loose"] : $"{unit.Kind} SSCC {unit.Sscc}".TrimStart();
        yield return TableRow.Group(Heading(name, unit, words), Heading(words.Text("packing.again", name), unit, words));
        foreach (var line in unit.Lines)
        {
            yield return new TableRow(
            [
                new TextBlock($"{line.OrderNumber} / {line.Position}", TextStyle.Body),
                Letter.Item(line.Item, line.Description, Letter.Joined(Details(line, words)), line.Serials.Count > 0 ? words.Text("packing.serials", string.Join(", ", line.Serials)) : null),
                Letter.Figure(words.Quantity(line.Quantity, line.Unit)),
            ]);
        }
    }

    private static ColumnsBlock Heading(string name, PackingUnit unit, Words words) => new(
    [
        (Length.Part(), new TextBlock(name, TextStyle.Strongly)),
        (Length.Content(0, Mm.Of(60)), new TextBlock(unit.In is { } outer ? words.Text("packing.in", outer) : "", TextStyle.Body)),
        (Length.Content(Mm.Of(20), Mm.Of(40)), new TextBlock(unit.GrossWeight ?? "", TextStyle.Body, Align.End)),
    ], Mm.Of(3));

    private static IEnumerable<string?> Details(PackingLine line, Words words) =>
    [
        line.SupplierItem is { Length: > 0 } own ? words.Text("item.suppliers", own) : null,
        line.Lot is { Length: > 0 } lot ? words.Text("packing.lot", lot) : null,
        line.ExpiresOn is { } day ? words.Text("packing.expires", words.Day(day)) : null,
        line.Origin is { Length: > 0 } origin ? words.Text("packing.origin", origin) : null,
    ];

    /// <summary>Room for what the dock writes by hand.</summary>
    private static StackBlock Receipt(Words words) => new(
    [
        new SpaceBlock(Mm.Of(14)),
        new ColumnsBlock([.. ByHand.Select(key =>
            (Length.Part(), (Block)new StackBlock([new RuleBlock(Tone.Muted, 0.5f), new SpaceBlock(2), new TextBlock(words[key], TextStyle.Small)])))], Mm.Of(8)),
    ]);
}
