namespace Portal.Domain.Invoices;

/// <summary>The document's totals in its currency, each rounded to minor units (EN 16931: BR-CO-10 to BR-CO-16).</summary>
/// <param name="Lines">Sum of the lines' net amounts (BT-106).</param>
/// <param name="Allowances">BT-107.</param>
/// <param name="Charges">BT-108.</param>
/// <param name="Net">Without tax (BT-109).</param>
/// <param name="Tax">BT-110.</param>
/// <param name="Gross">With tax (BT-112).</param>
/// <param name="Prepaid">BT-113.</param>
/// <param name="Rounding">What makes the amount payable a round one (BT-114).</param>
/// <param name="Payable">BT-115.</param>
public sealed record InvoiceTotals(decimal Lines, decimal Allowances, decimal Charges, decimal Net, decimal Tax, decimal Gross, decimal Prepaid, decimal Rounding, decimal Payable)
{
    /// <summary>Nothing at all.</summary>
    public static InvoiceTotals Zero { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
