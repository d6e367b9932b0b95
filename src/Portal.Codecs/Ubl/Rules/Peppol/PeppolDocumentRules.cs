using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Peppol;

/// <summary>What Peppol adds on the document, its parties, its payment and its periods.</summary>
internal static partial class PeppolDocumentRules
{
    private const string Specification = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static readonly UblPath Customization = "cbc:CustomizationID";
    private static readonly UblPath ProfileId = "/cbc:ProfileID";
    private static readonly UblPath SellerCountry = "/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode";
    private static readonly UblPath BuyerCountry = "/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode";
    private static readonly UblPath Currency = "/cbc:DocumentCurrencyCode";
    private static readonly UblPath TaxWithParts = "cac:TaxTotal[cac:TaxSubtotal]";
    private static readonly UblPath TaxWithoutParts = "cac:TaxTotal[!cac:TaxSubtotal]";
    private static readonly UblPath TaxCurrency = "cbc:TaxCurrencyCode";
    private static readonly UblPath Taxes = "cac:TaxTotal/cbc:TaxAmount";
    private static readonly UblPath Means = "cbc:PaymentMeansCode";
    private static readonly UblPath PeriodStart = "/cac:InvoicePeriod/cbc:StartDate";
    private static readonly UblPath PeriodEnd = "/cac:InvoicePeriod/cbc:EndDate";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("*",
            Fatal("PEPPOL-EN16931-R008", "Document MUST not contain empty elements.", (at, _) => at.HasElements || XPathValue.Normalize(at.Value).Length > 0)),
        .. At("/",
            Fatal("PEPPOL-EN16931-R080", "Only one project reference is allowed on document level", Either((_, invoice) => !invoice.IsCreditNote, AtMost(1, "cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]"))),
            Fatal("PEPPOL-EN16931-R001", "Business process MUST be provided.", Exists("cbc:ProfileID")),
            Fatal("PEPPOL-EN16931-R007", "Business process MUST be in the format 'urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0' where NN indicates the process number.", (_, invoice) => Profile(invoice) is not null),
            Fatal("PEPPOL-EN16931-R002", "No more than one note is allowed on document level, unless both the buyer and seller are German organizations.", Either(AtMost(1, "cbc:Note"), (_, invoice) => IsGerman(invoice))),
            Fatal("PEPPOL-EN16931-R003", "A buyer reference or purchase order reference MUST be provided.", Either(Exists("cbc:BuyerReference"), Exists("cac:OrderReference/cbc:ID"))),
            Fatal("PEPPOL-EN16931-R004", "Specification identifier MUST have the value 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'.", (at, invoice) => Customization.Texts(at, invoice).Any(said => XPathValue.Normalize(said).StartsWith(Specification, StringComparison.Ordinal))),
            Fatal("PEPPOL-EN16931-R053", "Only one tax total with tax subtotals MUST be provided.", (at, invoice) => TaxWithParts.Count(at, invoice) == 1),
            Fatal("PEPPOL-EN16931-R054", "Only one tax total without tax subtotals MUST be provided when tax currency code is provided.", (at, invoice) => TaxWithoutParts.Count(at, invoice) == (TaxCurrency.Exists(at, invoice) ? 1 : 0)),
            Fatal("PEPPOL-EN16931-R055", "Invoice total VAT amount and Invoice total VAT amount in accounting currency MUST have the same operational sign", TaxesHaveOneSign)),
        .. At("cbc:TaxCurrencyCode",
            Fatal("PEPPOL-EN16931-R005", "VAT accounting currency code MUST be different from invoice currency code when provided.", (at, invoice) => XPathValue.Normalize(at.Value) != Only(Currency, invoice))),
        .. At("cac:AccountingCustomerParty/cac:Party",
            Fatal("PEPPOL-EN16931-R010", "Buyer electronic address MUST be provided", Exists("cbc:EndpointID"))),
        .. At("cac:AccountingSupplierParty/cac:Party",
            Fatal("PEPPOL-EN16931-R020", "Seller electronic address MUST be provided", Exists("cbc:EndpointID"))),
        .. At("cac:PaymentMeans",
            Fatal("PEPPOL-EN16931-R061", "Mandate reference MUST be provided for direct debit.", Either(Exists("cac:PaymentMandate/cbc:ID"), IsNoDirectDebit))),
        .. At($"/{Line}/cac:InvoicePeriod/cbc:StartDate",
            Fatal("PEPPOL-EN16931-R110", "Start date of line period MUST be within invoice period.", Either(None(PeriodStart), (at, invoice) => XPathValue.Day(at.Value) >= XPathValue.Day(PeriodStart.Texts(at, invoice))))),
        .. At($"/{Line}/cac:InvoicePeriod/cbc:EndDate",
            Fatal("PEPPOL-EN16931-R111", "End date of line period MUST be within invoice period.", Either(None(PeriodEnd), (at, invoice) => XPathValue.Day(at.Value) <= XPathValue.Day(PeriodEnd.Texts(at, invoice))))),
    ];

    /// <summary>The number of the billing process; null when the document names none of them.</summary>
    public static string? Profile(UblInvoice invoice) => invoice.Once(ProfileId, () => Number(Only(ProfileId, invoice))) is { Length: > 0 } number ? number : null;

    /// <summary>Processes have had names too since 2026.</summary>
    private static string Number(string process) => process switch
    {
        "urn:peppol:france:billing:regulated" or "urn:peppol:france:billing:non-regulated" => "01",
        "urn:peppol:bis:billing_with_response" => "02",
        _ => Process().Match(process).Groups[1].Value,
    };

    /// <summary>Whether both parties are German, who may do a few things more.</summary>
    public static bool IsGerman(UblInvoice invoice) => IsGermany(Only(SellerCountry, invoice)) && IsGermany(Only(BuyerCountry, invoice));

    private static bool IsGermany(string country) => country.Equals("DE", StringComparison.OrdinalIgnoreCase);

    private static string Only(UblPath path, UblInvoice invoice) => XPathValue.Normalize(path.Texts(invoice.Root, invoice).FirstOrDefault() ?? "");

    private static bool TaxesHaveOneSign(XElement at, UblInvoice invoice)
    {
        var (currency, taxCurrency) = (Only(Currency, invoice), XPathValue.Normalize(TaxCurrency.Texts(at, invoice).FirstOrDefault() ?? ""));
        return !TaxCurrency.Exists(at, invoice) || (Any(-1, currency) && Any(-1, taxCurrency)) || (Any(1, currency) && Any(1, taxCurrency));

        bool Any(int sign, string of) => Taxes.From(at, invoice).Any(tax => tax.Attribute("currencyID")?.Value == of && XPathValue.Number(tax.Value) * sign >= 0);
    }

    private static bool IsNoDirectDebit(XElement at, UblInvoice invoice) => !Means.Texts(at, invoice).Any(code => XPathValue.Normalize(code) is "49" or "59");

    [GeneratedRegex("urn:fdc:peppol\\.eu:2017:poacc:billing:([0-9]{2}):1\\.0")]
    private static partial Regex Process();
}
