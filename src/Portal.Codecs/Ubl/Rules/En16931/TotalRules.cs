using System.Xml.Linq;
using static Portal.Codecs.Ubl.Rules.RuleTable;
using static Portal.Codecs.Ubl.Rules.XPathValue;

namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>What the document's totals must say, and how they follow from one another.</summary>
internal static class TotalRules
{
    private static readonly UblPath LineAmounts = $"//{Line}/cbc:LineExtensionAmount";
    private static readonly UblPath Allowances = "../cac:AllowanceCharge[allowance]";
    private static readonly UblPath AllowanceAmounts = "../cac:AllowanceCharge[allowance]/cbc:Amount";
    private static readonly UblPath Charges = "../cac:AllowanceCharge[charge]";
    private static readonly UblPath ChargeAmounts = "../cac:AllowanceCharge[charge]/cbc:Amount";
    private static readonly UblPath LineTotal = "cbc:LineExtensionAmount";
    private static readonly UblPath AllowanceTotal = "cbc:AllowanceTotalAmount";
    private static readonly UblPath ChargeTotal = "cbc:ChargeTotalAmount";
    private static readonly UblPath WithoutTax = "cbc:TaxExclusiveAmount";
    private static readonly UblPath WithTax = "cbc:TaxInclusiveAmount";
    private static readonly UblPath Prepaid = "cbc:PrepaidAmount";
    private static readonly UblPath Rounding = "cbc:PayableRoundingAmount";
    private static readonly UblPath Payable = "cbc:PayableAmount";

    public static IEnumerable<InvoiceRule> All { get; } =
    [
        .. At("cac:LegalMonetaryTotal",
            Fatal("BR-12", "An Invoice shall have the Sum of Invoice line net amount (BT-106).", Exists(LineTotal)),
            Fatal("BR-13", "An Invoice shall have the Invoice total amount without VAT (BT-109).", Exists(WithoutTax)),
            Fatal("BR-14", "An Invoice shall have the Invoice total amount with VAT (BT-112).", Exists(WithTax)),
            Fatal("BR-15", "An Invoice shall have the Amount due for payment (BT-115).", Exists(Payable)),
            Fatal("BR-CO-10", "Sum of Invoice line net amount (BT-106) = Σ Invoice line net amount (BT-131).", (at, invoice) => Same(LineTotal.Number(at, invoice), Round2(LineAmounts.Sum(at, invoice)))),
            Fatal("BR-CO-11", "Sum of allowances on document level (BT-107) = Σ Document level allowance amount (BT-92).", (at, invoice) => IsTotal(AllowanceTotal, Allowances, AllowanceAmounts, at, invoice)),
            Fatal("BR-CO-12", "Sum of charges on document level (BT-108) = Σ Document level charge amount (BT-99).", (at, invoice) => IsTotal(ChargeTotal, Charges, ChargeAmounts, at, invoice)),
            Fatal("BR-CO-13", "Invoice total amount without VAT (BT-109) = Σ Invoice line net amount (BT-131) - Sum of allowances on document level (BT-107) + Sum of charges on document level (BT-108).", TotalWithoutTax),
            Fatal("BR-CO-16", "Amount due for payment (BT-115) = Invoice total amount with VAT (BT-112) -Paid amount (BT-113) +Rounding amount (BT-114).", AmountDue),
            Fatal("BR-DEC-09", "The allowed maximum number of decimals for the Sum of Invoice line net amount (BT-106) is 2.", Cents(LineTotal)),
            Fatal("BR-DEC-10", "The allowed maximum number of decimals for the Sum of allowanced on document level (BT-107) is 2.", Cents(AllowanceTotal)),
            Fatal("BR-DEC-11", "The allowed maximum number of decimals for the Sum of charges on document level (BT-108) is 2.", Cents(ChargeTotal)),
            Fatal("BR-DEC-12", "The allowed maximum number of decimals for the Invoice total amount without VAT (BT-109) is 2.", Cents(WithoutTax)),
            Fatal("BR-DEC-14", "The allowed maximum number of decimals for the Invoice total amount with VAT (BT-112) is 2.", Cents(WithTax)),
            Fatal("BR-DEC-16", "The allowed maximum number of decimals for the Paid amount (BT-113) is 2.", Cents(Prepaid)),
            Fatal("BR-DEC-17", "The allowed maximum number of decimals for the Rounding amount (BT-114) is 2.", Cents(Rounding)),
            Fatal("BR-DEC-18", "The allowed maximum number of decimals for the Amount due for payment (BT-115) is 2.", Cents(Payable))),
    ];

    private static bool IsTotal(UblPath total, UblPath parts, UblPath amounts, XElement at, UblInvoice invoice) =>
        Same(total.Number(at, invoice), Round2(amounts.Sum(at, invoice))) || (!total.Exists(at, invoice) && !parts.Exists(at, invoice));

    private static bool TotalWithoutTax(XElement at, UblInvoice invoice)
    {
        var lines = LineTotal.Number(at, invoice);
        var without = WithoutTax.Number(at, invoice);
        var charges = ChargeTotal.Exists(at, invoice) ? ChargeTotal.Number(at, invoice) : 0;
        var allowances = AllowanceTotal.Exists(at, invoice) ? AllowanceTotal.Number(at, invoice) : 0;

        // Without either there is nothing to round: the two amounts are the same, whatever their decimals.
        var none = !ChargeTotal.Exists(at, invoice) && !AllowanceTotal.Exists(at, invoice);
        return Same(without, none ? lines : Round2(lines + charges - allowances));
    }

    private static bool AmountDue(XElement at, UblInvoice invoice)
    {
        var due = Payable.Number(at, invoice);
        var total = WithTax.Number(at, invoice);
        var left = Prepaid.Exists(at, invoice) ? Round2(total - Prepaid.Number(at, invoice)) : total;
        return Same(Rounding.Exists(at, invoice) ? Round2(due - Rounding.Number(at, invoice)) : due, left);
    }
}
