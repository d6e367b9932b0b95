using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>One step of a path: the names an element may have (* for any) and the marks it must bear.</summary>
internal sealed class PathStep
{
    private readonly XName[] _names;
    private readonly PathMark[] _marks;

    public PathStep(string text)
    {
        var parts = text.Split('[', StringSplitOptions.TrimEntries);
        _names = parts[0] == "*" ? [] : [.. parts[0].Split('|').Select(UblNames.Named)];
        _marks = [.. parts.Skip(1).Select(mark => new PathMark(mark.TrimEnd(']')))];
    }

    public bool Fits(XElement element)
    {
        if (_names.Length > 0 && Array.IndexOf(_names, element.Name) < 0)
        {
            return false;
        }

        foreach (var mark in _marks)
        {
            if (!mark.IsOn(element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The elements of a document that may fit: few enough to look at each.</summary>
    public IEnumerable<XElement> Candidates(UblInvoice invoice) => _names switch
    {
        [] when _marks is [{ Attribute: { } attribute }, ..] => invoice.With(attribute),
        [] => invoice.Elements,
        [var only] => invoice.All(only),
        _ => _names.SelectMany(invoice.All),
    };
}
