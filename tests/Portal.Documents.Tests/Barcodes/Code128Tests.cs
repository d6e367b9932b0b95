using CsCheck;
using Portal.Documents.Barcodes;

namespace Portal.Documents.Tests.Barcodes;

public sealed class Code128Tests
{
    private const string Characters = "0123456789" + "0123456789" + "\u001d" + " !\"#$%&'()*+,-./:;<=>?@AZ[\\]^_`az{|}~";

    private static readonly Gen<string> Data = Gen.String[Gen.Char[Characters], 1, 40];

    [Fact]
    public void What_is_encoded_is_what_was_given() => Data.Sample(data => Assert.Equal(data, Decoded(Code128.Encode(data))));

    [Fact]
    public void No_way_through_the_sets_is_shorter() => Data.Where(d => d.Length <= 14).Sample(data =>
        Assert.Equal(Math.Min(Least(data, 0, false), Least(data, 0, true)), Code128.Encode(data).Codes.Count - 2));

    [Fact]
    public void The_check_symbol_is_the_weighted_sum_modulo_103()
    {
        // Worked by hand: start B, P J J 1 2 3 C, (104 + 48 + 2·42 + 3·42 + 4·17 + 5·18 + 6·19 + 7·35) mod 103 = 55.
        Assert.Equal([104, 48, 42, 42, 17, 18, 19, 35, 55], Code128.Encode("PJJ123C").Codes);
    }

    [Fact]
    public void Digits_go_in_pairs()
    {
        Assert.Equal([105, 102, 0, 15, 70, 35, 38, 14, 10, 37, 51, 77], Code128.Encode("\u001d00157035381410375177").Codes.SkipLast(1));
        Assert.Equal([105, 12, 34, 100, 21], Code128.Encode("12345").Codes.SkipLast(1));
        Assert.Equal([104, 33, 17, 18, 34], Code128.Encode("A12B").Codes.SkipLast(1));
        Assert.Equal([104, 33, 99, 12, 34, 56, 78, 100, 34], Code128.Encode("A12345678B").Codes.SkipLast(1));
    }

    [Fact]
    public void A_symbol_is_as_wide_as_its_bars_and_spaces() => Data.Sample(data =>
    {
        var symbol = Code128.Encode(data);
        Assert.Equal(symbol.Modules, symbol.Widths.Sum());
    });

    [Fact]
    public void Every_pattern_is_eleven_modules_wide_and_unlike_the_others()
    {
        var patterns = Enumerable.Range(0, 106).Select(Code128Patterns.Of).ToList();

        Assert.All(patterns, p => Assert.Equal((6, 11), (p.Count, p.Sum())));
        // Even parity of the bars is how a scanner finds a misread code word.
        Assert.All(patterns, p => Assert.Equal(0, (p[0] + p[2] + p[4]) % 2));
        Assert.Equal(106, patterns.Select(p => string.Concat(p)).Distinct().Count());
        Assert.Equal(13, Code128Patterns.Stop.Sum());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Größe")]
    [InlineData("a\tb")]
    public void What_the_sets_B_and_C_lack_is_refused(string data) => Assert.ThrowsAny<ArgumentException>(() => Code128.Encode(data));

    private static string Decoded(Code128 symbol)
    {
        var check = symbol.Codes.SkipLast(1).Select((code, i) => Math.Max(1, i) * code).Sum() % 103;
        Assert.Equal(check, symbol.Codes[^1]);
        var inC = symbol.Codes[0] == 105;
        var text = new System.Text.StringBuilder();
        foreach (var code in symbol.Codes.Skip(1).SkipLast(1))
        {
            switch (code)
            {
                case 102: text.Append('\u001d'); break;
                case 100 when inC: inC = false; break;
                case 99 when !inC: inC = true; break;
                default: text.Append(inC ? code.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : ((char)(code + 32)).ToString()); break;
            }
        }

        return text.ToString();
    }

    /// <summary>The fewest code words, by trying everything.</summary>
    private static int Least(string data, int at, bool inC)
    {
        if (at == data.Length)
        {
            return 0;
        }

        if (data[at] == '\u001d')
        {
            return 1 + Least(data, at + 1, inC);
        }

        var inB = (inC ? 2 : 1) + Least(data, at + 1, false);
        return at + 1 < data.Length && char.IsAsciiDigit(data[at]) && char.IsAsciiDigit(data[at + 1])
            ? Math.Min(inB, (inC ? 1 : 2) + Least(data, at + 2, true))
            : inB;
    }
}
