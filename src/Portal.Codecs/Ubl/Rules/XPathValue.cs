using System.Globalization;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>Texts, numbers and days as XPath sees them, for the official tests are written in it; what can't be read is null, and null is equal to nothing.</summary>
internal static class XPathValue
{
    private static readonly char[] Blank = [' ', '\t', '\r', '\n'];
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-dd'Z'", "yyyy-MM-ddzzz"];

    /// <summary>normalize-space(): white space of XML only, so a no-break space stays.</summary>
    public static string Normalize(string text) => text.AsSpan().IndexOfAny(Blank) < 0 ? text : string.Join(' ', text.Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>xs:boolean().</summary>
    public static bool? Boolean(string text) => text.Trim(Blank) switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    /// <summary>xs:decimal().</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Trim(Blank), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The one number among the texts.</summary>
    public static decimal? Number(IEnumerable<string> texts) => texts.Take(2).ToList() is [var only] ? Number(only) : null;

    /// <summary>sum(): 0 of nothing.</summary>
    public static decimal? Sum(IEnumerable<string> texts) => texts.Aggregate((decimal?)0, (sum, text) => Plus(sum, Number(text)));

    /// <summary>The sum of two; null also when it is too great.</summary>
    public static decimal? Plus(decimal? one, decimal? other)
    {
        try
        {
            return one + other;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>round(x * 100) div 100: a half goes up, also below zero.</summary>
    public static decimal? Round2(decimal? number) => number is { } n ? Math.Floor((n * 100) + 0.5m) / 100 : null;

    /// <summary>round(): a half goes up, also below zero.</summary>
    public static decimal? Round(decimal? number) => number is { } n ? Math.Floor(n + 0.5m) : null;

    /// <summary>abs().</summary>
    public static decimal? Abs(decimal? number) => number is { } n ? Math.Abs(n) : null;

    /// <summary>= between two numbers: false when one is missing.</summary>
    public static bool Same(decimal? one, decimal? other) => one is { } a && other is { } b && a == b;

    /// <summary>string-length(substring-after(text, '.')): white space counts.</summary>
    public static int Decimals(string text) => text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.Length - point - 1 : 0;

    /// <summary>xs:date(), as the instant when the day begins; without a zone that of UTC.</summary>
    public static DateTimeOffset? Day(string text) =>
        DateTimeOffset.TryParseExact(text.Trim(Blank), Days, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;

    /// <summary>The one day among the texts.</summary>
    public static DateTimeOffset? Day(IEnumerable<string> texts) => texts.Take(2).ToList() is [var only] ? Day(only) : null;
}
