using System.Text;
using Portal.Codecs.Xml;

namespace Portal.Codecs.Tests.Xml;

public sealed class SafeXmlTests
{
    private const string Laughs = """<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;&l;&l;&l;&l;"><!ENTITY n "&m;&m;&m;&m;&m;&m;&m;&m;">]><a>&n;</a>""";
    private const string Thief = """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""";

    [Theory]
    [InlineData("", XmlFaultKind.NotXml)]
    [InlineData("no XML", XmlFaultKind.NotXml)]
    [InlineData("<a><b></a>", XmlFaultKind.NotXml)]
    [InlineData("<a/><b/>", XmlFaultKind.NotXml)]
    [InlineData(Laughs, XmlFaultKind.NotXml)]
    [InlineData(Thief, XmlFaultKind.NotXml)]
    public void What_is_no_plain_XML_is_refused(string text, XmlFaultKind kind) => Assert.Equal(kind, Read(text).Fault?.Kind);

    [Fact]
    public void A_document_type_is_passed_over() =>
        Assert.Equal("1", Read("""<!DOCTYPE cXML SYSTEM "http://xml.example/cXML.dtd"><cXML><a>1</a></cXML>""").Document?.Root?.Value);

    [Fact]
    public void Nesting_has_an_end()
    {
        Assert.NotNull(Read(Nested(SafeXml.Deepest)).Document);
        Assert.Equal(XmlFaultKind.TooDeep, Read(Nested(SafeXml.Deepest + 1)).Fault?.Kind);
        Assert.Equal(XmlFaultKind.TooDeep, Read(string.Concat(Enumerable.Repeat("<a>", 1_000_000))).Fault?.Kind);
    }

    [Fact]
    public void Elements_and_attributes_have_an_end()
    {
        Assert.Equal(XmlFaultKind.TooBig, Read($"<a>{string.Concat(Enumerable.Repeat("<b/>", SafeXml.MostNodes))}</a>").Fault?.Kind);
        Assert.Equal(XmlFaultKind.TooBig, Read($"<a>{string.Concat(Enumerable.Repeat("<b c='1'/>", (SafeXml.MostNodes / 2) + 1))}</a>").Fault?.Kind);
    }

    [Fact]
    public void Bytes_have_an_end_and_what_just_fits_is_read()
    {
        var most = $"<a>{new string('x', SafeXml.MostBytes - 7)}</a>";

        Assert.Equal(SafeXml.MostBytes - 7, Read(most).Document?.Root?.Value.Length);
        Assert.Equal(XmlFaultKind.TooBig, Read(most + " ").Fault?.Kind);
    }

    [Fact]
    public void Text_that_comments_cut_into_pieces_is_one_text() => Assert.Equal("abc & d", Read("<a>a<!-- -->b<![CDATA[c & ]]><?p?>d</a>").Document?.Root?.Value);

    [Fact]
    public void White_space_between_elements_is_nobodys_and_that_in_a_leaf_is_kept()
    {
        var root = Read("<a>\n  <b> x </b>\n  <c> </c>\n</a>").Document!.Root!;

        Assert.Equal(" x  ", root.Value);
        Assert.Equal(" ", root.Element("c")?.Value);
    }

    [Fact]
    public void Names_do_not_depend_on_prefixes()
    {
        var one = Read("<p:a xmlns:p='urn:x' xml:lang='en' q='1'><p:b/></p:a>").Document!.Root!;
        var other = Read("<a xmlns='urn:x' xml:lang='en' q='1'><b/></a>").Document!.Root!;

        Assert.Equal(other.DescendantsAndSelf().Select(e => e.Name), one.DescendantsAndSelf().Select(e => e.Name));
        Assert.Equal("1", one.Attribute("q")?.Value);
        Assert.Equal(2, one.Attributes().Count());
    }

    [Fact]
    public void Any_encoding_that_XML_knows_is_read()
    {
        using var stream = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-16'?><a>ü</a>")]);

        Assert.Equal("ü", SafeXml.Read(stream).Document?.Root?.Value);
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

    private static (System.Xml.Linq.XDocument? Document, XmlFault? Fault) Read(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SafeXml.Read(stream);
    }
}
