namespace Portal.Codecs.Tests.Ubl.Samples;

internal static class AllowanceSamples
{
    public static IEnumerable<Sample> All { get; } =
    [
        .. Of("cac:AllowanceCharge", "false", "BR-31", "BR-33", "BR-CO-21", "BR-DEC-01", "BR-DEC-02"),
        .. Of("cac:AllowanceCharge", "true", "BR-36", "BR-38", "BR-CO-22", "BR-DEC-05", "BR-DEC-06"),
        .. Of("cac:InvoiceLine/cac:AllowanceCharge", "0", "BR-41", "BR-42", "BR-CO-23", "BR-DEC-24", "BR-DEC-25"),
        .. Of("cac:InvoiceLine/cac:AllowanceCharge", "1", "BR-43", "BR-44", "BR-CO-24", "BR-DEC-27", "BR-DEC-28"),
        Category("BR-32", "false"),
        Category("BR-37", "true"),
    ];

    private static IEnumerable<Sample> Of(string where, string indicator, string amount, string reason, string eitherReason, string amountCents, string baseCents)
    {
        var it = $"{where}/cbc:ChargeIndicator={indicator}; {where}";
        yield return new(amount, $"{it}/cbc:BaseAmount=1", $"{it}/cbc:Amount=1");
        yield return new(reason, $"{it}/cbc:Amount=1", $"{it}/cbc:AllowanceChargeReason=Discount");
        yield return new(eitherReason, $"{it}/cbc:Amount=1", $"{it}/cbc:AllowanceChargeReasonCode=95");
        yield return new(amountCents, $"{it}/cbc:Amount=1.005", $"{it}/cbc:Amount=1.5");
        yield return new(baseCents, $"{it}/cbc:BaseAmount=1.005", $"{it}/cbc:BaseAmount=1.");
    }

    private static Sample Category(string rule, string indicator)
    {
        var it = $"cac:AllowanceCharge/cbc:ChargeIndicator={indicator}; cac:AllowanceCharge/cac:TaxCategory/cbc:ID=S; cac:AllowanceCharge/cac:TaxCategory/cac:TaxScheme/cbc:ID";
        return new(rule, $"{it}=GST", $"{it}= VAT ");
    }
}
