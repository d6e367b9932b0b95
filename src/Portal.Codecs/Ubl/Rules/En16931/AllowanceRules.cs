using static Portal.Codecs.Ubl.Rules.RuleTable;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What allowances and charges must say, on the document and on a line. That code and text of a reason mean the same is for people to see.</summary>
internal static class AllowanceRules
{
    private const string Reason = "cbc:AllowanceChargeReason|cbc:AllowanceChargeReasonCode";
    private const string Category = "cac:TaxCategory[VAT]/cbc:ID";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("/cac:AllowanceCharge[allowance]",
            Fatal("BR-31", "Each Document level allowance (BG-20) shall have a Document level allowance amount (BT-92).", Exists("cbc:Amount")),
            Fatal("BR-32", "Each Document level allowance (BG-20) shall have a Document level allowance VAT category code (BT-95).", Exists(Category)),
            Fatal("BR-33", "Each Document level allowance (BG-20) shall have a Document level allowance reason (BT-97) or a Document level allowance reason code (BT-98).", Exists(Reason)),
            Fatal("BR-CO-05", "Document level allowance reason code (BT-98) and Document level allowance reason (BT-97) shall indicate the same type of allowance.", Always),
            Fatal("BR-CO-21", "Each Document level allowance (BG-20) shall contain a Document level allowance reason (BT-97) or a Document level allowance reason code (BT-98), or both.", Exists(Reason)),
            Fatal("BR-DEC-01", "The allowed maximum number of decimals for the Document level allowance amount (BT-92) is 2.", Cents("cbc:Amount")),
            Fatal("BR-DEC-02", "The allowed maximum number of decimals for the Document level allowance base amount (BT-93) is 2.", Cents("cbc:BaseAmount"))),
        .. At("/cac:AllowanceCharge[charge]",
            Fatal("BR-36", "Each Document level charge (BG-21) shall have a Document level charge amount (BT-99).", Exists("cbc:Amount")),
            Fatal("BR-37", "Each Document level charge (BG-21) shall have a Document level charge VAT category code (BT-102).", Exists(Category)),
            Fatal("BR-38", "Each Document level charge (BG-21) shall have a Document level charge reason (BT-104) or a Document level charge reason code (BT-105).", Exists(Reason)),
            Fatal("BR-CO-06", "Document level charge reason code (BT-105) and Document level charge reason (BT-104) shall indicate the same type of charge.", Always),
            Fatal("BR-CO-22", "Each Document level charge (BG-21) shall contain a Document level charge reason (BT-104) or a Document level charge reason code (BT-105), or both.", Exists(Reason)),
            Fatal("BR-DEC-05", "The allowed maximum number of decimals for the Document level charge amount (BT-99) is 2.", Cents("cbc:Amount")),
            Fatal("BR-DEC-06", "The allowed maximum number of decimals for the Document level charge base amount (BT-100) is 2.", Cents("cbc:BaseAmount"))),
        .. At($"{Line}/cac:AllowanceCharge[allowance]",
            Fatal("BR-41", "Each Invoice line allowance (BG-27) shall have an Invoice line allowance amount (BT-136).", Exists("cbc:Amount")),
            Fatal("BR-42", "Each Invoice line allowance (BG-27) shall have an Invoice line allowance reason (BT-139) or an Invoice line allowance reason code (BT-140).", Exists(Reason)),
            Fatal("BR-CO-07", "Invoice line allowance reason code (BT-140) and Invoice line allowance reason (BT-139) shall indicate the same type of allowance reason.", Always),
            Fatal("BR-CO-23", "Each Invoice line allowance (BG-27) shall contain an Invoice line allowance reason (BT-139) or an Invoice line allowance reason code (BT-140), or both.", Exists(Reason)),
            Fatal("BR-DEC-24", "The allowed maximum number of decimals for the Invoice line allowance amount (BT-136) is 2.", Cents("cbc:Amount")),
            Fatal("BR-DEC-25", "The allowed maximum number of decimals for the Invoice line allowance base amount (BT-137) is 2.", Cents("cbc:BaseAmount"))),
        .. At($"{Line}/cac:AllowanceCharge[charge]",
            Fatal("BR-43", "Each Invoice line charge (BG-28) shall have an Invoice line charge amount (BT-141).", Exists("cbc:Amount")),
            Fatal("BR-44", "Each Invoice line charge shall have an Invoice line charge reason or an invoice line allowance reason code.", Exists(Reason)),
            Fatal("BR-CO-08", "Invoice line charge reason code (BT-145) and Invoice line charge reason (BT-144) shall indicate the same type of charge reason.", Always),
            Fatal("BR-CO-24", "Each Invoice line charge (BG-28) shall contain an Invoice line charge reason (BT-144) or an Invoice line charge reason code (BT-145), or both.", Exists(Reason)),
            Fatal("BR-DEC-27", "The allowed maximum number of decimals for the Invoice line charge amount (BT-141) is 2.", Cents("cbc:Amount")),
            Fatal("BR-DEC-28", "The allowed maximum number of decimals for the Invoice line charge base amount (BT-142) is 2.", Cents("cbc:BaseAmount"))),
    ];
}
