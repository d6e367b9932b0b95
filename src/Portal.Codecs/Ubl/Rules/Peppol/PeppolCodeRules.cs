using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.Peppol;

/// <summary>What Peppol adds on codes, dates and the reasons for not taxing.</summary>
internal static class PeppolCodeRules
{
    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("cbc:EmbeddedDocumentBinaryObject[@mimeCode]",
            Fatal("PEPPOL-EN16931-CL001", "Mime code must be according to subset of IANA code list.", CodedExactly(CodeLists.MimeTypes, "mimeCode"))),
        .. At("cac:AllowanceCharge[cbc:ChargeIndicator=false]/cbc:AllowanceChargeReasonCode",
            Fatal("PEPPOL-EN16931-CL002", "Reason code MUST be according to subset of UNCL 5189 D.16B.", Coded(CodeLists.Allowances))),
        .. At("cac:AllowanceCharge[cbc:ChargeIndicator=true]/cbc:AllowanceChargeReasonCode",
            Fatal("PEPPOL-EN16931-CL003", "Reason code MUST be according to UNCL 7161 D.16B.", Coded(CodeLists.Charges))),
        .. At("cac:InvoicePeriod/cbc:DescriptionCode",
            Fatal("PEPPOL-EN16931-CL006", "Invoice period description code must be according to UNCL 2005 D.16B.", Coded(CodeLists.TaxPointDates))),
        .. At(Amounts,
            Fatal("PEPPOL-EN16931-CL007", "Currency code must be according to ISO 4217:2005", CodedExactly(PeppolCodes.Currencies, "currencyID"))),
        .. At("cbc:EndpointID[@schemeID]",
            Fatal("PEPPOL-EN16931-CL008", "Electronic address identifier scheme must be from the codelist \"Electronic Address Identifier Scheme\"", CodedExactly(PeppolCodes.AddressSchemes, "schemeID"))),
        .. At("cbc:InvoiceTypeCode",
            Fatal("PEPPOL-EN16931-P0100", "Invoice type code MUST be set according to the profile.", (at, invoice) => PeppolDocumentRules.Profile(invoice) is not ("01" or "02") || PeppolCodes.InvoiceTypes.Has(at.Value)),
            Fatal("PEPPOL-EN16931-P0112", "Invoice type code 326 or 384 are only allowed when both buyer and seller are German organizations", (at, invoice) => XPathValue.Normalize(at.Value) is not ("326" or "384") || PeppolDocumentRules.IsGerman(invoice))),
        .. At("cbc:CreditNoteTypeCode",
            Fatal("PEPPOL-EN16931-P0101", "Credit note type code MUST be set according to the profile.", (at, invoice) => PeppolDocumentRules.Profile(invoice) is not ("01" or "02") || PeppolCodes.CreditNoteTypes.Has(at.Value))),
        .. At("cbc:IssueDate|cbc:DueDate|cbc:TaxPointDate|cbc:StartDate|cbc:EndDate|cbc:ActualDeliveryDate",
            Fatal("PEPPOL-EN16931-F001", "A date MUST be formatted YYYY-MM-DD.", (at, _) => at.Value.Length == 10 && XPathValue.Day(at.Value) is not null)),
        .. Reason("G", Fatal("PEPPOL-EN16931-P0104", "Tax Category G MUST be used when exemption reason code is VATEX-EU-G", Is("G"))),
        .. Reason("O", Fatal("PEPPOL-EN16931-P0105", "Tax Category O MUST be used when exemption reason code is VATEX-EU-O", Is("O"))),
        .. Reason("IC", Fatal("PEPPOL-EN16931-P0106", "Tax Category K MUST be used when exemption reason code is VATEX-EU-IC", Is("K"))),
        .. Reason("AE", Fatal("PEPPOL-EN16931-P0107", "Tax Category AE MUST be used when exemption reason code is VATEX-EU-AE", Is("AE"))),
        .. Reason("D", Fatal("PEPPOL-EN16931-P0108", "Tax Category E MUST be used when exemption reason code is VATEX-EU-D", Is("E"))),
        .. Reason("F", Fatal("PEPPOL-EN16931-P0109", "Tax Category E MUST be used when exemption reason code is VATEX-EU-F", Is("E"))),
        .. Reason("I", Fatal("PEPPOL-EN16931-P0110", "Tax Category E MUST be used when exemption reason code is VATEX-EU-I", Is("E"))),
        .. Reason("J", Fatal("PEPPOL-EN16931-P0111", "Tax Category E MUST be used when exemption reason code is VATEX-EU-J", Is("E"))),
    ];

    private static IEnumerable<InvoiceRule> Reason(string vatex, Demand demand) => At($"cac:TaxCategory[reason VATEX-EU-{vatex}]", demand);

    private static Holds Is(string category) => (at, _) => at.Elements(UblNames.Cbc + "ID").Any(id => XPathValue.Normalize(id.Value) == category);
}
