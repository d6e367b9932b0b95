using System.Buffers;

namespace Portal.Documents.Barcodes;

/// <summary>One element of a GS1-128 symbol: an application identifier and its value.</summary>
internal readonly record struct Gs1Element(string Identifier, string Value)
{
    // GS1's set of 82 characters; a value with any other cannot be coded.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>How it is printed under the bars: (400)4500001234.</summary>
    public string Readable => $"({Identifier}){Value}";

    /// <summary>True when the value keeps to the format of its identifier: (00), (02), (10), (37) and (400) are known.</summary>
    public bool IsCodable => Identifier switch
    {
        "00" => IsDigits(18, 18),
        "02" => IsDigits(14, 14),
        "37" => IsDigits(1, 8),
        "10" => IsText(20),
        "400" => IsText(30),
        _ => false,
    };

    // Identifiers whose first two digits fix the length need no separator behind them.
    private bool IsFixed => Identifier is "00" or "02";

    /// <summary>The symbol's data: Function 1 in front, and between two elements when the first may have any length.</summary>
    public static Code128 Encode(IReadOnlyList<Gs1Element> elements)
    {
        if (elements.FirstOrDefault(e => !e.IsCodable) is { Identifier: not null } wrong)
        {
            throw new ArgumentException($"{wrong.Readable} cannot stand in a GS1-128 symbol.", nameof(elements));
        }

        var parts = elements.Select((e, i) => e.Identifier + e.Value + (e.IsFixed || i == elements.Count - 1 ? "" : Code128.Fnc1));
        return Code128.Encode(Code128.Fnc1 + string.Concat(parts));
    }

    private bool IsDigits(int least, int most) => Value.Length >= least && Value.Length <= most && !Value.AsSpan().ContainsAnyExceptInRange('0', '9');

    private bool IsText(int most) => Value.Length > 0 && Value.Length <= most && !Value.AsSpan().ContainsAnyExcept(Allowed);
}
