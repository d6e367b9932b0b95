using Portal.Documents.Barcodes;
using Portal.Documents.Description;
using Portal.Domain.Values;

namespace Portal.Documents.Shipments;

/// <summary>Which GS1-128 symbols a label carries: the SSCC alone, content with its count, lot and order together where both fit.</summary>
internal sealed class LabelSymbols
{
    // The width of a module in millimetres that GS1 asks for in logistics, on whole dots of common printers; and what scanners still read.
    private const float Wide = 0.5f;
    private const float Narrow = 0.25f;

    private readonly float _width;
    private readonly List<(Code128 Symbol, float Module, string Readable)> _more = [];
    private readonly List<string> _unscannable = [];

    /// <param name="label">What is to be coded.</param>
    /// <param name="width">The width that bars and their quiet zones may take, in points.</param>
    public LabelSymbols(ShippingLabel label, float width)
    {
        _width = width;
        Sscc = Symbol([new("00", label.Sscc.Text)]);
        if (label.Gtin is { Length: > 0 } gtin)
        {
            Add(Content(gtin, label.Count));
        }

        Gs1Element[] rest = [.. Element("10", label.Lot), .. Element("400", label.OrderNumber)];
        if (rest.Length == 2 && rest.All(e => e.IsCodable) && Symbol(rest).Module >= Mm.Of(Wide))
        {
            Add(rest);
        }
        else
        {
            Array.ForEach(rest, element => Add([element]));
        }
    }

    public (Code128 Symbol, float Module, string Readable) Sscc { get; }

    /// <summary>The symbols above the SSCC's.</summary>
    public IReadOnlyList<(Code128 Symbol, float Module, string Readable)> More => _more;

    public IReadOnlyList<string> Unscannable => _unscannable;

    private static Gs1Element[] Content(string gtin, int? count)
    {
        // A count without a GTIN, or a GTIN of content without a count, is not allowed.
        var number = Gs1.IsGtin(gtin) ? Gs1.Gtin14(gtin) : gtin;
        return [new("02", number), new("37", count is > 0 ? count.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")];
    }

    private static Gs1Element[] Element(string identifier, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [new(identifier, value.Trim())];

    private void Add(Gs1Element[] elements)
    {
        if (elements.All(e => e.IsCodable) && (elements[0].Identifier != "02" || Gs1.IsGtin(elements[0].Value))
            && Symbol(elements) is var symbol && symbol.Module >= Mm.Of(Narrow))
        {
            _more.Add(symbol);
        }
        else
        {
            _unscannable.Add(string.Concat(elements.Select(e => e.Readable)));
        }
    }

    /// <summary>The symbol with modules as wide as there is room for, at most what GS1 asks for.</summary>
    private (Code128 Symbol, float Module, string Readable) Symbol(Gs1Element[] elements)
    {
        var symbol = Gs1Element.Encode(elements);
        var module = Math.Min(Mm.Of(Wide), _width / (symbol.Modules + (2 * BarcodeBlock.Quiet)));
        return (symbol, module, string.Concat(elements.Select(e => e.Readable)));
    }
}
