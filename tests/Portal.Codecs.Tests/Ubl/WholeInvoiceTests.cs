using System.Text;
using System.Xml.Linq;
using Portal.Codecs.Ubl;
using Portal.Codecs.Ubl.Rules;
using Portal.Codecs.Xml;

namespace Portal.Codecs.Tests.Ubl;

/// <summary>A whole invoice of our own, and what becomes of it when one thing in it is wrong.</summary>
public sealed class WholeInvoiceTests
{
    [Fact]
    public void It_breaks_nothing()
    {
        Assert.Empty(Broken(Whole()));
        Assert.Empty(Broken(CreditNote.From(Whole())));
    }

    [Theory]
    [InlineData("PayableAmount", "270.25", "BR-CO-16")]
    [InlineData("LineExtensionAmount", "25x", "BR-CO-10 BR-CO-13 BR-S-08 PEPPOL-EN16931-R120")]
    [InlineData("LineExtensionAmount", "99999999999999999999999999999999", "BR-CO-10 BR-CO-13 BR-S-08 PEPPOL-EN16931-R120")]
    [InlineData("PriceAmount", "79228162514264337593543950335", "PEPPOL-EN16931-R120")]
    [InlineData("DocumentCurrencyCode", "SEK", "BR-CO-15 PEPPOL-EN16931-R051")]
    [InlineData("EndpointID", "7300010000002", "PEPPOL-COMMON-R040")]
    public void One_wrong_value_breaks_the_rules_about_it(string element, string value, string rules)
    {
        var invoice = Whole();
        invoice.Descendants(UblNames.Cbc + element).ToList().ForEach(e => e.Value = value);

        Assert.Equal(rules.Split(' '), Broken(invoice).Select(b => b.Rule.Id).Distinct());
    }

    [Fact]
    public void Peppols_rules_are_for_those_who_follow_it()
    {
        var invoice = Whole();
        invoice.Descendants(UblNames.Cbc + "EndpointID").ToList().ForEach(e => e.Value = "7300010000002");
        invoice.Element(UblNames.Cbc + "CustomizationID")!.Value = "urn:cen.eu:en16931:2017";

        Assert.Empty(Broken(invoice));
    }

    [Fact]
    public void The_place_says_which_element_it_is()
    {
        var invoice = Whole();
        invoice.Add(new XElement(UblNames.Cac + "InvoiceLine", new XElement(UblNames.Cac + "Price")));

        Assert.Equal("/Invoice/InvoiceLine[2]", Broken(invoice).Single(b => b.Rule.Id == "BR-21").Place);
    }

    [Theory]
    [InlineData("<Invoice/>")]
    [InlineData("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>")]
    [InlineData("<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2'/>")]
    public void Another_document_is_no_invoice(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        Assert.Equal(XmlFaultKind.AnotherDocument, UblInvoice.Read(stream).Fault?.Kind);
    }

    /// <summary>Many of what should be there once, or once a line: linear, or it would take hours.</summary>
    [Theory]
    [InlineData("<c:LegalMonetaryTotal/>")]
    [InlineData("<c:TaxTotal><c:TaxSubtotal><c:TaxCategory><b:ID>S</b:ID><b:Percent>1</b:Percent><c:TaxScheme><b:ID>VAT</b:ID></c:TaxScheme></c:TaxCategory></c:TaxSubtotal></c:TaxTotal>")]
    [InlineData("<c:PayeeParty><c:PartyName><b:Name>a</b:Name></c:PartyName></c:PayeeParty><c:AccountingSupplierParty><c:Party><c:PartyName><b:Name>b</b:Name></c:PartyName></c:Party></c:AccountingSupplierParty>")]
    [InlineData("<b:DocumentCurrencyCode>E</b:DocumentCurrencyCode><b:TaxCurrencyCode>E</b:TaxCurrencyCode><c:TaxTotal><b:TaxAmount currencyID='E'>1</b:TaxAmount></c:TaxTotal>")]
    public void A_document_made_to_be_slow_is_not(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Count(c => c == '>')));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<Invoice xmlns='{UblNames.Invoice.NamespaceName}' xmlns:c='{UblNames.Cac.NamespaceName}' xmlns:b='{UblNames.Cbc.NamespaceName}'>{text}</Invoice>"));

        Assert.NotEmpty(InvoiceRules.Check(UblInvoice.Read(stream).Invoice!));
    }

    private static XElement Whole()
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "invoice.xml"));
        return SafeXml.Read(stream).Document!.Root!;
    }

    private static IReadOnlyList<BrokenRule> Broken(XElement invoice) => InvoiceRules.Check(UblInvoice.From(invoice).Invoice!);
}
