using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Portal.Codecs.Xml;

/// <summary>
/// The one way to read XML that came from outside: a DOCTYPE is passed over (cXML carries one), no entity and nothing
/// beside the stream is ever read, and bytes, nodes and depth have an end.
/// </summary>
public static class SafeXml
{
    /// <summary>The longest document, in bytes: room for the attachments that an invoice carries inside.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>The most elements and attributes: an invoice of 20,000 lines has about 600,000.</summary>
    public const int MostNodes = 1_000_000;

    /// <summary>The deepest nesting; UBL needs about 12.</summary>
    public const int Deepest = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
    };

    /// <summary>Reads a document, or says why it can't be read; the stream stays open.</summary>
    public static (XDocument? Document, XmlFault? Fault) Read(Stream stream)
    {
        var capped = new CappedStream(stream, MostBytes);
        try
        {
            using var reader = XmlReader.Create(capped, Settings);
            var built = Build(reader);
            return capped.Overran ? (null, TooBig) : built;
        }
        catch (XmlException wrong)
        {
            return (null, capped.Overran ? TooBig : new XmlFault(XmlFaultKind.NotXml, wrong.Message));
        }
    }

    private static XmlFault TooBig => new(XmlFaultKind.TooBig, $"more than {MostBytes} bytes, or {MostNodes} elements and attributes");

    /// <summary>Builds the tree by hand, because a ready-made loader stops at no depth and counts nothing.</summary>
    private static (XDocument? Document, XmlFault? Fault) Build(XmlReader reader)
    {
        var document = new XDocument();
        XContainer at = document;
        var text = new StringBuilder();
        var nodes = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= Deepest:
                    return (null, new XmlFault(XmlFaultKind.TooDeep, $"more than {Deepest} elements inside one another"));
                case XmlNodeType.Element:
                    Close(at, text, leaf: false);
                    var element = Element(reader);
                    at.Add(element);
                    at = reader.IsEmptyElement ? at : element;
                    nodes += 1 + reader.AttributeCount;
                    break;
                case XmlNodeType.EndElement:
                    Close(at, text, leaf: at.FirstNode is null);
                    at = (XContainer?)at.Parent ?? document;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(reader.Value);
                    break;
            }

            if (nodes > MostNodes)
            {
                return (null, TooBig);
            }
        }

        return (document, null);
    }

    /// <summary>Adds the text read so far, in one piece (comments may cut it into millions); the white space between elements is nobody's.</summary>
    private static void Close(XContainer at, StringBuilder text, bool leaf)
    {
        if (text.Length > 0 && at is XElement && (leaf || text.ToString() is var said && !string.IsNullOrWhiteSpace(said)))
        {
            at.Add(text.ToString());
        }

        text.Clear();
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            // A prefix means nothing once names are resolved, and a default namespace would be refused on a name without one.
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }
}
