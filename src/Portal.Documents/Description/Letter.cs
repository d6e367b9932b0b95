using Portal.Documents.Resources;

namespace Portal.Documents.Description;

/// <summary>The parts that all letters on A4 share: head, address, facts, totals, foot.</summary>
internal static class Letter
{
    /// <summary>Logo or name on the left, what it is and its number on the right.</summary>
    public static StackBlock Head(PaperLook look, string title, string number) => new(
    [
        new ColumnsBlock(
            [
                (Length.Part(1), look.Logo.IsEmpty ? new TextBlock(look.Company, new TextStyle(14, Strong: true), MostLines: 3) : new PictureBlock(look.Logo, Mm.Of(60), Mm.Of(18))),
                (Length.Part(1.2f), new StackBlock([new TextBlock(title, TextStyle.Title, Align.End), new TextBlock(number, TextStyle.Number, Align.End)])),
            ], Mm.Of(8)),
        new SpaceBlock(Mm.Of(4)),
        new RuleBlock(Tone.Accent, 1.2f),
        new SpaceBlock(Mm.Of(9)),
    ]);

    /// <summary>What stands on top of every page but the first.</summary>
    public static StackBlock NextHead(PaperLook look, string what) => new(
    [
        new ColumnsBlock([(Length.Part(), new TextBlock(look.Company, TextStyle.Small, MostLines: 1)), (Length.Part(), new TextBlock(what, TextStyle.Small with { Strong = true }, Align.End, 1) { LeastSize = 6 })], Mm.Of(6)),
        new SpaceBlock(2),
        new RuleBlock(Tone.Accent, 0.9f),
        new SpaceBlock(Mm.Of(6)),
    ]);

    /// <summary>The small print and the page's number.</summary>
    public static StackBlock Foot(PaperLook look, Words words)
    {
        List<(Length, Block)> columns = [.. look.SmallPrint.Take(4).Select(text => (Length.Part(), (Block)new TextBlock(text, TextStyle.Tiny)))];
        if (columns.Count == 0)
        {
            columns.Add((Length.Part(), Block.None));
        }

        columns.Add((Length.Fixed(Mm.Of(34)), new PageNumbers(words["page.of"], TextStyle.Tiny, Align.End)));
        return new StackBlock([new SpaceBlock(Mm.Of(5)), new RuleBlock(Tone.Line, 0.5f), new SpaceBlock(4), new ColumnsBlock(columns, Mm.Of(4))]);
    }

    /// <summary>Whom it is for, where a window in the envelope shows it, and the facts beside it.</summary>
    public static StackBlock Address(PaperParty from, PaperParty to, IEnumerable<(string Label, string? Value)> facts) => new(
    [
        new ColumnsBlock(
            [
                (Length.Fixed(Mm.Of(82)), new StackBlock(
                [
                    new TextBlock(string.Join(" · ", from.Address.Prepend(from.Name)), TextStyle.Tiny, MostLines: 1) { LeastSize = 5 },
                    new SpaceBlock(Mm.Of(2.5f)),
                    new TextBlock(to.Name, new TextStyle(10, Strong: true)),
                    new TextBlock(string.Join('\n', to.Address), new TextStyle(10)),
                ])),
                (Length.Part(), Facts(facts)),
            ], Mm.Of(12)),
        new SpaceBlock(Mm.Of(10)),
    ]);

    /// <summary>Labels and values in two columns; what has no value is left out.</summary>
    public static TableBlock Facts(IEnumerable<(string Label, string? Value)> facts) => new(
        [new(Length.Content(Mm.Of(20), Mm.Of(42))), new(Length.Part())],
        [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => new TableRow([new TextBlock(f.Label, TextStyle.Label), new TextBlock(f.Value!, TextStyle.Body)]))],
        Head: false)
    { Air = 1, Gap = Mm.Of(4) };

    /// <summary>Blocks with headings, side by side; an empty one is left out.</summary>
    public static ColumnsBlock Side(params IEnumerable<(string Heading, Block? Content)> parts) => new(
        [.. parts.Where(p => p.Content is not null).Select(p => (Length.Part(), (Block)new StackBlock([new TextBlock(p.Heading, TextStyle.Label), new SpaceBlock(1.5f), p.Content!, new SpaceBlock(Mm.Of(7))])))], Mm.Of(6));

    public static StackBlock Party(PaperParty party, Words words) => new(
    [
        new TextBlock(party.Name, TextStyle.Strongly),
        new TextBlock(string.Join('\n', Lines(party, words)), TextStyle.Body),
    ]);

    public static IEnumerable<Block> Note(string? note) =>
        string.IsNullOrWhiteSpace(note) ? [] : [new TextBlock(note.Trim(), TextStyle.Body), new SpaceBlock(Mm.Of(6))];

    /// <summary>An item in its cell: number, what it is, and what else there is to say.</summary>
    public static StackBlock Item(string? item, string description, params IEnumerable<string?> more) => new(
    [
        .. string.IsNullOrWhiteSpace(item) ? Enumerable.Empty<Block>() : [new TextBlock(item, TextStyle.Strongly)],
        new TextBlock(description, TextStyle.Body),
        .. more.Where(m => !string.IsNullOrWhiteSpace(m)).Select(m => new TextBlock(m!, TextStyle.Small)),
    ]);

    /// <summary>Facts on one line, as many as there are.</summary>
    public static string Joined(IEnumerable<string?> facts) => string.Join(" · ", facts.Where(f => !string.IsNullOrWhiteSpace(f)));

    /// <summary>A number at the right edge of its column; a very long one is set smaller rather than broken, and never cut.</summary>
    public static TextBlock Figure(string text) => Figure(text, TextStyle.Body);

    /// <summary>A price, and below it what it is for unless that is one unit of the line.</summary>
    public static Block Price(decimal price, decimal quantity, (string Line, string? Own) unit, string currency, Words words)
    {
        var text = Figure(words.Price(price, currency));
        return quantity == 1 && unit.Own is null
            ? text
            : new StackBlock([text, new TextBlock(words.Text("price.per", quantity == 1 ? unit.Own : words.Quantity(quantity, unit.Own ?? unit.Line)), TextStyle.Small, Align.End)]);
    }

    /// <summary>Sums on the right, the important ones strong.</summary>
    public static ColumnsBlock Totals(IReadOnlyList<(string Label, string Sum, bool IsStrong)> sums) => new(
    [
        (Length.Part(1), Block.None),
        (Length.Part(1.15f), new StackBlock([.. sums.SelectMany((s, i) => Total(s.Label, s.Sum, s.IsStrong, hasRule: s.IsStrong && i > 0))])),
    ]);

    private static IEnumerable<Block> Total(string label, string sum, bool isStrong, bool hasRule)
    {
        var style = isStrong ? TextStyle.Sum : TextStyle.Body;
        yield return new SpaceBlock(isStrong ? 3 : 1.5f);
        if (hasRule)
        {
            yield return new RuleBlock(Tone.Line, 0.5f);
            yield return new SpaceBlock(3);
        }

        yield return new ColumnsBlock([(Length.Part(), new TextBlock(label, isStrong ? style : TextStyle.Body)), (Length.Content(0, Mm.Of(60)), Figure(sum, style))], Mm.Of(6));
        yield return new SpaceBlock(isStrong ? 3 : 1.5f);
    }

    private static TextBlock Figure(string text, TextStyle style) => new(text, style, Align.End) { LeastSize = 5 };

    private static IEnumerable<string> Lines(PaperParty party, Words words) =>
    [
        .. party.Address,
        .. party.VatId is { Length: > 0 } vat ? [words.Text("party.vat", vat)] : Array.Empty<string>(),
        .. party.Gln is { Length: > 0 } gln ? [words.Text("party.gln", gln)] : Array.Empty<string>(),
        .. party.Contact,
    ];
}
