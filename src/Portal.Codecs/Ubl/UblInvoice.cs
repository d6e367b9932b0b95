using System.Xml.Linq;
using Portal.Codecs.Xml;

namespace Portal.Codecs.Ubl;

/// <summary>An invoice or credit note in UBL 2.1, as it was written and however incomplete, with an index of its elements for the rules.</summary>
public sealed class UblInvoice
{
    private readonly List<XElement> _elements = [];
    private readonly Dictionary<XName, List<XElement>> _byName = [];
    private readonly Dictionary<string, List<XElement>> _byAttribute = new(StringComparer.Ordinal);
    private readonly Dictionary<object, object> _worked = [];

    private UblInvoice(XElement root)
    {
        Root = root;
        foreach (var element in root.DescendantsAndSelf())
        {
            _elements.Add(element);
            Index(_byName, element.Name, element);
            foreach (var attribute in element.Attributes().Where(a => a.Name.Namespace == XNamespace.None))
            {
                Index(_byAttribute, attribute.Name.LocalName, element);
            }
        }
    }

    /// <summary>Whether it is a credit note.</summary>
    public bool IsCreditNote => Root.Name == UblNames.CreditNote;

    internal XElement Root { get; }

    /// <summary>Every element, in the document's order.</summary>
    internal IReadOnlyList<XElement> Elements => _elements;

    /// <summary>Reads a document, or says why it can't be read as an invoice or credit note.</summary>
    public static (UblInvoice? Invoice, XmlFault? Fault) Read(Stream stream)
    {
        var (document, fault) = SafeXml.Read(stream);
        return fault is null ? From(document!.Root!) : (null, fault);
    }

    internal static (UblInvoice? Invoice, XmlFault? Fault) From(XElement root) => root.Name == UblNames.Invoice || root.Name == UblNames.CreditNote
        ? (new UblInvoice(root), null)
        : (null, new XmlFault(XmlFaultKind.AnotherDocument, $"its root is {root.Name.LocalName}{(root.Name.Namespace == XNamespace.None ? "" : $" of {root.Name.NamespaceName}")}"));

    /// <summary>Every element of a name, wherever it stands.</summary>
    internal IReadOnlyList<XElement> All(XName name) => _byName.GetValueOrDefault(name) ?? [];

    /// <summary>Every element that has an attribute.</summary>
    internal IReadOnlyList<XElement> With(string attribute) => _byAttribute.GetValueOrDefault(attribute) ?? [];

    /// <summary>Works something out once: what a rule asks of the document again and again must not make it slow on a long one.</summary>
    internal T Once<T>(object key, Func<T> work)
        where T : notnull
    {
        if (!_worked.TryGetValue(key, out var known))
        {
            _worked[key] = known = work();
        }

        return (T)known;
    }

    private static void Index<TKey>(Dictionary<TKey, List<XElement>> index, TKey key, XElement element)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(element);
    }
}
