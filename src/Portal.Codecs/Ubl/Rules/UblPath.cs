using System.Xml.Linq;

namespace Portal.Codecs.Ubl.Rules;

/// <summary>
/// A place in a UBL document, in the few words of XPath that the rules need: cac:Item/cbc:Name from here, ../cbc:Amount
/// from above, /cac:Delivery from the root, //cbc:ID anywhere, / the root itself; a|b in a step, @name at the end, and
/// marks in brackets after a name (<see cref="PathMark"/>).
/// </summary>
internal sealed class UblPath
{
    private readonly PathStep[] _steps;
    private readonly string? _attribute;
    private readonly int _up;
    private readonly char _from;

    private UblPath(string text)
    {
        Text = text;
        var names = text.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _from = text.StartsWith("//", StringComparison.Ordinal) ? '*' : text[0];
        _up = names.TakeWhile(n => n == "..").Count();
        _attribute = names is [.., ['@', .. var name]] ? name : null;
        _steps = [.. names.Skip(_up).Where(n => n[0] != '@').Select(n => new PathStep(n))];
    }

    public string Text { get; }

    public static implicit operator UblPath(string text) => new(text);

    /// <summary>Every element of the document that the path ends at, as the context of a rule: from the root, or anywhere.</summary>
    public IEnumerable<XElement> Everywhere(UblInvoice invoice) => (_from, _steps) switch
    {
        ('/', []) => [invoice.Root],
        ('/', _) => Anywhere(invoice).Where(e => Above(e, _steps.Length) == invoice.Root),
        _ => Anywhere(invoice),
    };

    /// <summary>The elements that the path leads to from an element of the document.</summary>
    public IEnumerable<XElement> From(XElement at, UblInvoice invoice) => StartsHere ? Down(at, 0) : Once("elements", at, invoice, start => StartsAbove ? [.. Down(start, 0)] : Everywhere(invoice).ToList());

    /// <summary>The texts that the path leads to: of elements, or of the attribute it ends with.</summary>
    public IEnumerable<string> Texts(XElement at, UblInvoice invoice) => _attribute is null
        ? From(at, invoice).Select(e => e.Value)
        : From(at, invoice).Select(e => e.Attribute(_attribute)?.Value).OfType<string>();

    /// <summary>The distinct texts.</summary>
    public HashSet<string> Values(XElement at, UblInvoice invoice) => Once("values", at, invoice, _ => Texts(at, invoice).ToHashSet(StringComparer.Ordinal));

    public bool Exists(XElement at, UblInvoice invoice) => _attribute is not null ? Texts(at, invoice).Any() : StartsHere ? Leads(at, 0) : From(at, invoice).Any();

    public int Count(XElement at, UblInvoice invoice) => Once("count", at, invoice, _ => Texts(at, invoice).Count());

    /// <summary>The one number there; null when there is none, more than one, or something else.</summary>
    public decimal? Number(XElement at, UblInvoice invoice) => XPathValue.Number(Texts(at, invoice));

    /// <summary>The sum of the numbers there, 0 without any; null when one of them can't be read.</summary>
    public decimal? Sum(XElement at, UblInvoice invoice) => Once("sum", at, invoice, _ => new Total(XPathValue.Sum(Texts(at, invoice)))).Amount;

    private bool StartsHere => _up == 0 && !StartsAtRoot;

    private bool StartsAbove => _up > 0;

    private bool StartsAtRoot => _from is '/' or '*';

    /// <summary>Asked by each of many siblings, their common parent or the root answers once: else a long document would take its length squared.</summary>
    private T Once<T>(string what, XElement at, UblInvoice invoice, Func<XElement, T> work)
        where T : notnull
    {
        var start = StartsAtRoot ? invoice.Root : Above(at, _up) ?? invoice.Root;
        return StartsHere ? work(start) : invoice.Once((this, start, what), () => work(start));
    }

    private IEnumerable<XElement> Anywhere(UblInvoice invoice) => _steps[^1].Candidates(invoice).Where(Ends);

    /// <summary>Whether an element's name and those above it are the path's steps.</summary>
    private bool Ends(XElement element)
    {
        var at = element;
        for (var step = _steps.Length - 1; step >= 0; step--, at = at.Parent)
        {
            if (at is null || !_steps[step].Fits(at))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<XElement> Down(XElement at, int step)
    {
        if (step == _steps.Length)
        {
            return [at];
        }

        var here = at.Elements().Where(_steps[step].Fits);
        return step == _steps.Length - 1 ? here : here.SelectMany(e => Down(e, step + 1));
    }

    /// <summary>Whether anything is down there: asked most of all, so without an iterator.</summary>
    private bool Leads(XElement at, int step)
    {
        for (var node = at.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XElement child && _steps[step].Fits(child) && (step == _steps.Length - 1 || Leads(child, step + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static XElement? Above(XElement at, int levels)
    {
        var above = at;
        for (var level = 0; level < levels && above is not null; level++)
        {
            above = above.Parent;
        }

        return above;
    }

    private sealed record Total(decimal? Amount);
}
