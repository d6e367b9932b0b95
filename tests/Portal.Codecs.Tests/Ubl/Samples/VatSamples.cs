namespace Portal.Codecs.Tests.Ubl.Samples;

/// <summary>The nine VAT categories, told apart by what their rules want; and what two of them and split payment add.</summary>
internal static class VatSamples
{
    private const string Seller = "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID=NO1; cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID=VAT";
    private const string Buyer = "cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID=SE1; cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID=VAT";
    private const string Reason = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason=By law";

    public static IEnumerable<Sample> All { get; } =
    [
        .. Category("S", "S", right: "25", wrong: "0", perRate: true, Seller),
        .. Category("Z", "Z", right: "0", wrong: "1", perRate: false, Seller),
        .. Category("E", "E", right: "0.00", wrong: "5", perRate: false, Seller),
        .. Category("AE", "AE", right: "0", wrong: "25", perRate: false, $"{Seller}; cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID=1"),
        .. Category("IC", "K", right: "0", wrong: "", perRate: false, $"{Seller}; {Buyer}"),
        .. Category("G", "G", right: "0", wrong: "-1", perRate: false, Seller),
        .. Category("AF", "L", right: "0", wrong: "-1", perRate: true, Seller),
        .. Category("AG", "M", right: "4", wrong: "-4", perRate: true, Seller),
        .. Category("O", "O", right: "", wrong: "0", perRate: false, "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name=Acme", known: Seller),
        .. Reasons(must: true, ("E", "E"), ("AE", "AE"), ("IC", "K"), ("G", "G"), ("O", "O")),
        .. Reasons(must: false, ("S", "S"), ("Z", "Z"), ("AF", "L"), ("AG", "M")),
        new("BR-S-01", Line(" S "), $"{Line(" S ")}; {Breakdown("S ")}"),
        new("BR-IC-11", Breakdown("K"), $"{Breakdown("K")}; cac:Delivery/cbc:ActualDeliveryDate=2026-01-01"),
        new("BR-IC-12", Breakdown("K"), $"{Breakdown("K")}; cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=SE"),
        new("BR-O-11", $"{Breakdown("O")}; {Breakdown("S", "+")}", Breakdown("O")),
        new("BR-O-12", $"{Breakdown("O")}; {Line("S")}", $"{Breakdown("O")}; {Line("O")}"),
        new("BR-O-13", $"{Breakdown("O")}; {Allowance("S", "false")}", $"{Breakdown("O")}; {Allowance("S", "true")}"),
        new("BR-O-14", $"{Breakdown("O")}; {Allowance("S", "true")}", $"{Breakdown("O")}; {Allowance("O", "true")}"),
        new("BR-B-01", $"{Line("B")}; cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=SE", $"{Line("B")}; cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode=IT"),
        new("BR-B-02", $"{Line("B")}; cac:InvoiceLine+/cbc:ID=2; {Line("S")}", $"{Line("B")}; {Breakdown("B")}"),
    ];

    private static IEnumerable<Sample> Category(string rules, string code, string right, string wrong, bool perRate, string parties, string known = "")
    {
        yield return new($"BR-{rules}-01", Line(code), $"{Line(code)}; {Breakdown(code)}");
        yield return new($"BR-{rules}-02", $"{Line(code)}; {known}", $"{Line(code)}; {parties}");
        yield return new($"BR-{rules}-03", $"{Allowance(code, "false")}; {known}", $"{Allowance(code, "false")}; {parties}");
        yield return new($"BR-{rules}-04", $"{Allowance(code, "true")}; {known}", $"{Allowance(code, "true")}; {parties}");
        yield return new($"BR-{rules}-05", Rate(Line(code), "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory", wrong), Rate(Line(code), "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory", right));
        yield return new($"BR-{rules}-06", Rate(Allowance(code, "false"), "cac:AllowanceCharge/cac:TaxCategory", wrong), Rate(Allowance(code, "false"), "cac:AllowanceCharge/cac:TaxCategory", right));
        yield return new($"BR-{rules}-07", Rate(Allowance(code, "true"), "cac:AllowanceCharge/cac:TaxCategory", wrong), Rate(Allowance(code, "true"), "cac:AllowanceCharge/cac:TaxCategory", right));
        yield return new($"BR-{rules}-08", AddsUp(code, right, perRate ? "112.00" : "110.01"), AddsUp(code, right, perRate ? "110.99" : "110"));
        yield return perRate
            ? new($"BR-{rules}-09", Taxed(code, "1000", "7", "71"), Taxed(code, "1000", "7", "70.99"))
            : new($"BR-{rules}-09", Taxed(code, "1000", right, "0.01"), Taxed(code, "1000", right, "0.00"));
    }

    private static IEnumerable<Sample> Reasons(bool must, params (string Rules, string Code)[] categories) => categories.Select(c => must
        ? new Sample($"BR-{c.Rules}-10", Breakdown(c.Code), $"{Breakdown(c.Code)}; {Reason}")
        : new Sample($"BR-{c.Rules}-10", $"{Breakdown(c.Code)}; {Reason}", Breakdown(c.Code)));

    private static string Line(string code) => In("cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory", code);

    private static string Breakdown(string code, string another = "") => $"cac:TaxTotal/cac:TaxSubtotal{another}/cac:TaxCategory/cbc:ID={code}; cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cac:TaxScheme/cbc:ID=VAT";

    private static string Allowance(string code, string indicator) => $"cac:AllowanceCharge/cbc:ChargeIndicator={indicator}; {In("cac:AllowanceCharge/cac:TaxCategory", code)}";

    private static string In(string category, string code) => $"{category}/cbc:ID={code}; {category}/cac:TaxScheme/cbc:ID=VAT";

    private static string Rate(string sample, string category, string rate) => rate.Length == 0 ? sample : $"{sample}; {category}/cbc:Percent={rate}";

    /// <summary>A line of 100, a charge of 20 and an allowance of 10 at the rate, and a line of another category.</summary>
    private static string AddsUp(string code, string rate, string taxable) =>
        $"{Rate(Line(code), "cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory", rate)}; cac:InvoiceLine/cbc:LineExtensionAmount=100; "
        + $"{Rate(Allowance(code, "true"), "cac:AllowanceCharge/cac:TaxCategory", rate)}; cac:AllowanceCharge/cbc:Amount=20; "
        + $"cac:AllowanceCharge+/cbc:ChargeIndicator=false; {Rate(In("cac:AllowanceCharge/cac:TaxCategory", code), "cac:AllowanceCharge/cac:TaxCategory", rate)}; cac:AllowanceCharge/cbc:Amount=10; "
        + "cac:InvoiceLine+/cbc:LineExtensionAmount=7; cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID=X; "
        + $"{Rate(Breakdown(code), "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", rate)}; cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount={taxable}";

    private static string Taxed(string code, string taxable, string rate, string tax) =>
        $"{Rate(Breakdown(code), "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", rate)}; cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount={taxable}; cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount={tax}";
}
