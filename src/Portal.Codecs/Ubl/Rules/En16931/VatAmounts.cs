
namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>A document's amounts by what they stand on, VAT category and rate: added up once, however many parts the breakdown has.</summary>
internal sealed class VatAmounts
{
    private static readonly UblPath LineCategory = "cac:Item/cac:ClassifiedTaxCategory";
    private static readonly UblPath LineAmount = "cbc:LineExtensionAmount";
    private static readonly UblPath Category = "cac:TaxCategory";
    private static readonly UblPath Amount = "cbc:Amount";
    private static readonly UblPath Id = "cbc:ID";
    private static readonly UblPath Percent = "cbc:Percent";

    private static readonly HashSet<string> Codes = [.. VatCategory.All.Select(c => c.Code)];

    private readonly UblInvoice _invoice;
    private readonly Dictionary<(VatSource From, string Code, decimal? Rate), decimal?> _sums = [];

    private VatAmounts(UblInvoice invoice)
    {
        _invoice = invoice;
        Collect(VatSource.InvoiceLine, "/cac:InvoiceLine", LineCategory, LineAmount);
        Collect(VatSource.CreditNoteLine, "/cac:CreditNoteLine", LineCategory, LineAmount);
        Collect(VatSource.Allowance, "/cac:AllowanceCharge[allowance]", Category, Amount);
        Collect(VatSource.Charge, "/cac:AllowanceCharge[charge]", Category, Amount);
        Collect(VatSource.AnyAllowanceOrCharge, "//cac:AllowanceCharge", Category, Amount);
    }

    public static VatAmounts Of(UblInvoice invoice) => invoice.Once(typeof(VatAmounts), () => new VatAmounts(invoice));

    /// <summary>Whether anything of the kind has the category and the rate.</summary>
    public bool Has(VatSource from, string code, decimal rate) => _sums.ContainsKey((from, code, rate));

    /// <summary>Lines plus charges minus allowances of a category, at any rate or at one; null when an amount can't be read.</summary>
    public decimal? Net(VatSource lines, string code, decimal? rate = null) => Sum(lines, code, rate) + Sum(VatSource.Charge, code, rate) - Sum(VatSource.Allowance, code, rate);

    private decimal? Sum(VatSource from, string code, decimal? rate) => _sums.GetValueOrDefault((from, code, rate), 0);

    private void Collect(VatSource from, UblPath where, UblPath category, UblPath amount)
    {
        foreach (var at in where.Everywhere(_invoice))
        {
            var value = amount.Exists(at, _invoice) ? amount.Number(at, _invoice) : 0;
            var categories = category.From(at, _invoice).ToList();
            var rates = categories.SelectMany(c => Percent.Texts(c, _invoice)).Select(XPathValue.Number).OfType<decimal>().Distinct().ToList();
            foreach (var code in categories.SelectMany(c => Id.Texts(c, _invoice)).Select(XPathValue.Normalize).Where(Codes.Contains).Distinct(StringComparer.Ordinal))
            {
                Add((from, code, null), value);
                rates.ForEach(rate => Add((from, code, rate), value));
            }
        }
    }

    private void Add((VatSource, string, decimal?) key, decimal? value) => _sums[key] = _sums.TryGetValue(key, out var known) ? XPathValue.Plus(known, value) : value;
}
