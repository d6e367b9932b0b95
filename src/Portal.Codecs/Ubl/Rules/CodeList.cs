namespace Portal.Codecs.Ubl.Rules;

/// <summary>The codes that a rule allows, written with white space between them.</summary>
internal sealed class CodeList(string codes)
{
    private readonly HashSet<string> _all = XPathValue.Normalize(codes).Split(' ').ToHashSet(StringComparer.Ordinal);
    private readonly string _line = $" {XPathValue.Normalize(codes)} ";

    /// <summary>Whether a text is one of the codes; white space around it does not matter, its case does.</summary>
    public bool Has(string text) => _all.Contains(XPathValue.Normalize(text));

    /// <summary>Whether a text is one of the codes to the letter.</summary>
    public bool HasExactly(string text) => _all.Contains(text);

    /// <summary>Whether a text occurs anywhere in the written list: how some official tests ask, the empty text included.</summary>
    public bool Mentions(string text) => _line.Contains(text, StringComparison.Ordinal);

    /// <summary>The list and another code.</summary>
    public CodeList And(string code) => new($"{_line}{code}");
}
