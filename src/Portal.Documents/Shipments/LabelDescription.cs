using Portal.Documents.Description;
using Portal.Documents.Resources;

namespace Portal.Documents.Shipments;

/// <summary>What stands where on a GS1 logistic label: names on top, text in the middle, bars below, the SSCC's lowest.</summary>
internal static class LabelDescription
{
    // All in millimetres of an A6 upright.
    private const float Width = 105, Height = 148, Edge = 4, Inner = Width - (2 * Edge);
    private const float Square = 20, DataTop = 25, DataRow = 8, DataBottom = DataTop + (3 * DataRow) + 4.4f;
    private const float SsccBars = 32, MostBars = 25, Readable = 3.9f, Gap = 0.9f;

    private static readonly TextStyle Heading = new(5.5f, Tone: Tone.Muted, Leading: 1.3f);
    private static readonly TextStyle Value = new(11, Strong: true, Leading: 1.2f);
    private static readonly TextStyle UnderBars = new(8.5f, Leading: 1.2f);

    public static PaperDocument Of(LabelPaper paper)
    {
        var words = new Words(paper.Language);
        var symbols = paper.Labels.Select(label => new LabelSymbols(label, Mm.Of(Inner))).ToList();
        return new PaperDocument
        {
            Format = PaperFormat.A6,
            Title = words.Text("label.title", paper.DeliveryNote),
            Author = paper.From.Name,
            Subject = paper.To.Name,
            PrintedAt = paper.PrintedAt,
            Accent = paper.Look.Accent,
            Body = [.. paper.Labels.Select((label, i) => new FormBlock(Mm.Of(Width), Mm.Of(Height), [.. Names(paper, words), .. Data(paper, label, words), .. Bars(symbols[i])]))],
            Unscannable = [.. symbols.SelectMany(s => s.Unscannable).Distinct(StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<Placed> Names(LabelPaper paper, Words words)
    {
        var hasCode = paper.DockCode is { Length: > 0 };
        yield return At(Edge, Edge, 31, Name(words["label.from"], paper.From, 7));
        yield return At(Edge + 34, Edge, hasCode ? Inner - 35 - Square : Inner - 34, Name(words["label.to"], paper.To, 8.5f));
        if (hasCode)
        {
            // The quiet zone may reach into the label's edge, which is white.
            yield return At(Width - Edge - Square + 2, Edge - 2, Square, new QrBlock(paper.DockCode!, Mm.Of(Square)));
        }

        yield return Rule(DataTop - 1);
    }

    private static StackBlock Name(string title, PaperParty party, float size) => new(
    [
        new TextBlock(title, Heading),
        new TextBlock(party.Name, new TextStyle(size, Strong: true, Leading: 1.2f), MostLines: 2) { LeastSize = 6 },
        new TextBlock(string.Join('\n', party.Address), new TextStyle(size - 0.5f, Leading: 1.2f), MostLines: 3) { LeastSize = 5.5f },
    ]);

    private static IEnumerable<Placed> Data(LabelPaper paper, ShippingLabel label, Words words)
    {
        (float X, float Width, string Title, string? Value)[] fields =
        [
            (0, 60, "label.sscc", label.Sscc.Text),
            (0, 44, "label.content", label.Gtin),
            (46, 20, "label.count", label.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            (68, 29, "label.weight", label.GrossWeight),
            (0, 44, "label.lot", label.Lot),
            (46, 51, "label.order", label.OrderNumber),
        ];
        int[] rows = [0, 1, 1, 1, 2, 2];
        foreach (var (field, row) in fields.Zip(rows).Where(f => !string.IsNullOrWhiteSpace(f.First.Value)))
        {
            yield return At(Edge + field.X, DataTop + (row * DataRow), field.Width, new StackBlock(
                [new TextBlock(words[field.Title], Heading, MostLines: 1), new TextBlock(field.Value!, Value, MostLines: 1) { LeastSize = 5.5f }]));
        }

        yield return At(Edge + 62, DataTop + 2.4f, Inner - 62, Text(label.Part, 10, Align.End));
        yield return At(Edge, DataTop + (3 * DataRow), 58, Text(label.Item, 7.5f, Align.Start));
        yield return At(Edge + 60, DataTop + (3 * DataRow), Inner - 60, Text(words.Text("bill.delivery-note", paper.DeliveryNote), 7.5f, Align.End));
    }

    private static TextBlock Text(string? text, float size, Align align) => new(text ?? "", new TextStyle(size, Strong: true), align, 1) { LeastSize = 5.5f };

    private static IEnumerable<Placed> Bars(LabelSymbols symbols)
    {
        const float Top = DataBottom + 1.6f;
        const float Bottom = Height - Edge - SsccBars - Readable;
        var bars = symbols.More.Count == 0 ? 0 : Math.Min(MostBars, ((Bottom - Top) / symbols.More.Count) - Readable - Gap);
        var y = Bottom - (symbols.More.Count * (bars + Readable + Gap));
        yield return Rule(DataBottom);
        foreach (var symbol in symbols.More.Append(symbols.Sscc))
        {
            var height = symbol == symbols.Sscc ? SsccBars : bars;
            yield return At(Edge, y, Inner, new BarcodeBlock(symbol.Symbol, symbol.Module, Mm.Of(height)));
            yield return At(Edge, y + height + 0.3f, Inner, new TextBlock(symbol.Readable, UnderBars, Align.Centre, 1));
            y += height + Readable + Gap;
        }
    }

    private static Placed Rule(float y) => At(Edge, y, Inner, new RuleBlock(Tone.Ink, 0.6f));

    private static Placed At(float x, float y, float width, Block content) => new(Mm.Of(x), Mm.Of(y), Mm.Of(width), content);
}
