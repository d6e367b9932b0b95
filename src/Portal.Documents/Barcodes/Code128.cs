namespace Portal.Documents.Barcodes;

/// <summary>A Code 128 symbol (ISO/IEC 15417) in the fewest code words of the sets B and C: start, data and check symbol.</summary>
internal sealed record Code128
{
    /// <summary>Stands for Function 1 in the data: before all of GS1-128, and between its elements.</summary>
    public const char Fnc1 = '\u001d';

    internal const int ToC = 99, ToB = 100, Function1 = 102, StartB = 104, StartC = 105;

    private Code128(IReadOnlyList<int> codes) => Codes = codes;

    /// <summary>The code words from the start to the check symbol; the stop pattern follows them.</summary>
    public IReadOnlyList<int> Codes { get; }

    /// <summary>The width in modules, without the quiet zones of ten modules on both sides.</summary>
    public int Modules => (Codes.Count * 11) + 13;

    /// <summary>The widths of bars and spaces in modules, by turns, a bar first.</summary>
    public IEnumerable<int> Widths => Codes.SelectMany(code => Code128Patterns.Of(code)).Concat(Code128Patterns.Stop);

    /// <summary>Encodes printable ASCII and <see cref="Fnc1"/>; anything else is an error of the caller.</summary>
    public static Code128 Encode(string data)
    {
        ArgumentException.ThrowIfNullOrEmpty(data);
        if (data.FirstOrDefault(c => c is not (Fnc1 or >= ' ' and <= '~')) is var other and not '\0')
        {
            throw new ArgumentException($"Code 128 carries no U+{(int)other:X4} here.", nameof(data));
        }

        var codes = Shortest(data);
        var check = codes[0];
        for (var i = 1; i < codes.Count; i++)
        {
            check = (check + (i * codes[i])) % 103;
        }

        return new Code128([.. codes, check]);
    }

    /// <summary>Walks from the end: what the rest costs in set B and in set C says which way is shorter.</summary>
    private static List<int> Shortest(string data)
    {
        var b = new int[data.Length + 1];
        var c = new int[data.Length + 1];
        for (var i = data.Length - 1; i >= 0; i--)
        {
            if (data[i] == Fnc1)
            {
                (b[i], c[i]) = (b[i + 1] + 1, c[i + 1] + 1);
                continue;
            }

            var pair = IsPair(data, i) ? c[i + 2] + 1 : int.MaxValue / 2;
            b[i] = Math.Min(b[i + 1] + 1, pair + 1);
            c[i] = Math.Min(pair, b[i + 1] + 2);
        }

        return Walk(data, b, c);
    }

    private static List<int> Walk(string data, int[] b, int[] c)
    {
        var inC = c[0] <= b[0];
        List<int> codes = [inC ? StartC : StartB];
        for (var i = 0; i < data.Length;)
        {
            if (data[i] == Fnc1)
            {
                codes.Add(Function1);
                i++;
                continue;
            }

            var pair = IsPair(data, i) && (inC ? c[i] == c[i + 2] + 1 : b[i] == c[i + 2] + 2);
            if (pair != inC)
            {
                codes.Add(pair ? ToC : ToB);
                inC = pair;
            }

            codes.Add(pair ? ((data[i] - '0') * 10) + data[i + 1] - '0' : data[i] - ' ');
            i += pair ? 2 : 1;
        }

        return codes;
    }

    private static bool IsPair(string data, int at) => at + 1 < data.Length && char.IsAsciiDigit(data[at]) && char.IsAsciiDigit(data[at + 1]);
}
