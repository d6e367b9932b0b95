namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class TotalSamples
{
    private const string Totals = "cac:LegalMonetaryTotal";
    private const string Lines = "cac:InvoiceLine/cbc:LineExtensionAmount=10.10; cac:InvoiceLine+/cbc:LineExtensionAmount=-0.20";
    private const string Allowances = "cac:AllowanceCharge/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:Amount=1; cac:AllowanceCharge+/cbc:ChargeIndicator=false; cac:AllowanceCharge/cbc:Amount=2.5";
    private const string Charges = "cac:AllowanceCharge/cbc:ChargeIndicator=true; cac:AllowanceCharge/cbc:Amount=1; cac:AllowanceCharge+/cbc:ChargeIndicator=1; cac:AllowanceCharge/cbc:Amount=2.5";
    private const string Taxes = "cac:TaxTotal/cbc:TaxAmount[@currencyID=EUR]";
    private const string Subtotal = "cac:TaxTotal/cac:TaxSubtotal";
    private const string Vat = $"{Subtotal}/cac:TaxCategory/cac:TaxScheme/cbc:ID=VAT";

    public static IEnumerable<Sample> All { get; } =
    [
        new("BR-12", $"{Totals}/cbc:PayableAmount=1", $"{Totals}/cbc:LineExtensionAmount=1"),
        new("BR-13", $"{Totals}/cbc:PayableAmount=1", $"{Totals}/cbc:TaxExclusiveAmount=1"),
        new("BR-14", $"{Totals}/cbc:PayableAmount=1", $"{Totals}/cbc:TaxInclusiveAmount=1"),
        new("BR-15", $"{Totals}/cbc:LineExtensionAmount=1", $"{Totals}/cbc:PayableAmount=1"),
        new("BR-CO-10", $"{Lines}; {Totals}/cbc:LineExtensionAmount=9.91", $"{Lines}; {Totals}/cbc:LineExtensionAmount=9.9"),
        new("BR-CO-11", $"{Allowances}; {Totals}/cbc:PayableAmount=1", $"{Allowances}; {Totals}/cbc:AllowanceTotalAmount=3.50"),
        new("BR-CO-12", $"{Charges}; {Totals}/cbc:ChargeTotalAmount=3.51", $"{Charges}; {Totals}/cbc:ChargeTotalAmount=3.50"),
        new("BR-CO-13", $"{Totals}/cbc:LineExtensionAmount=10; {Totals}/cbc:AllowanceTotalAmount=2; {Totals}/cbc:ChargeTotalAmount=1; {Totals}/cbc:TaxExclusiveAmount=11", $"{Totals}/cbc:LineExtensionAmount=10; {Totals}/cbc:AllowanceTotalAmount=2; {Totals}/cbc:ChargeTotalAmount=1; {Totals}/cbc:TaxExclusiveAmount=9"),
        new("BR-CO-14", $"{Taxes}=3; {Subtotal}/cbc:TaxAmount=1; {Subtotal}+/cbc:TaxAmount=1.99", $"{Taxes}=3; {Subtotal}/cbc:TaxAmount=1; {Subtotal}+/cbc:TaxAmount=2"),
        new("BR-CO-15", $"cbc:DocumentCurrencyCode=EUR; {Taxes}=2; {Totals}/cbc:TaxExclusiveAmount=10; {Totals}/cbc:TaxInclusiveAmount=12.01", $"cbc:DocumentCurrencyCode=EUR; {Taxes}=2; cac:TaxTotal+/cbc:TaxAmount[@currencyID=SEK]=22; {Totals}/cbc:TaxExclusiveAmount=10; {Totals}/cbc:TaxInclusiveAmount=12"),
        new("BR-CO-16", $"{Totals}/cbc:TaxInclusiveAmount=12.48; {Totals}/cbc:PrepaidAmount=2; {Totals}/cbc:PayableRoundingAmount=0.02; {Totals}/cbc:PayableAmount=10.48", $"{Totals}/cbc:TaxInclusiveAmount=12.48; {Totals}/cbc:PrepaidAmount=2; {Totals}/cbc:PayableRoundingAmount=0.02; {Totals}/cbc:PayableAmount=10.5"),
        new("BR-CO-17", $"{Vat}; {Subtotal}/cac:TaxCategory/cbc:Percent=25; {Subtotal}/cbc:TaxableAmount=100; {Subtotal}/cbc:TaxAmount=26", $"{Vat}; {Subtotal}/cac:TaxCategory/cbc:Percent=25; {Subtotal}/cbc:TaxableAmount=-100; {Subtotal}/cbc:TaxAmount=-25.99"),
        new("BR-45", $"{Subtotal}/cbc:TaxAmount=1", $"{Subtotal}/cbc:TaxableAmount=1"),
        new("BR-46", $"{Subtotal}/cbc:TaxableAmount=1", $"{Subtotal}/cbc:TaxAmount=1"),
        new("BR-47", Vat, $"{Vat}; {Subtotal}/cac:TaxCategory/cbc:ID=S"),
        new("BR-48", $"{Vat}; {Subtotal}/cac:TaxCategory/cbc:ID=S", $"{Vat}; {Subtotal}/cac:TaxCategory/cbc:ID=O"),
        .. Cents(Totals, ("BR-DEC-09", "LineExtension"), ("BR-DEC-10", "AllowanceTotal"), ("BR-DEC-11", "ChargeTotal"), ("BR-DEC-12", "TaxExclusive")),
        .. Cents(Totals, ("BR-DEC-14", "TaxInclusive"), ("BR-DEC-16", "Prepaid"), ("BR-DEC-17", "PayableRounding"), ("BR-DEC-18", "Payable")),
        .. Cents(Subtotal, ("BR-DEC-19", "Taxable"), ("BR-DEC-20", "Tax")),
    ];

    private static IEnumerable<Sample> Cents(string where, params (string Rule, string Amount)[] amounts) =>
        amounts.Select(a => new Sample(a.Rule, $"{where}/cbc:{a.Amount}Amount=1.001", $"{where}/cbc:{a.Amount}Amount=1.01"));
}
