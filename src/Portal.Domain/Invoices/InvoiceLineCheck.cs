namespace Portal.Domain.Invoices;

/// <summary>What a line must be before its document can be submitted.</summary>
internal static class InvoiceLineCheck
{
    public static IEnumerable<InvoiceProblem> Of(InvoiceLineContent line, InvoiceContent document)
    {
        var n = line.Number;
        if (line.OrderId == Guid.Empty || line.ErpLineId.Length == 0)
        {
            yield return Problem("invoice.line-without-order", $"Line {n}: choose the order line that it bills.", n);
        }

        if (line.Quantity <= 0 || !InvoiceArithmetic.IsReckonable(line.Quantity))
        {
            yield return Problem("invoice.quantity-zero", $"Line {n}: the quantity must be more than 0.", n);
        }

        if (line.NetPrice < 0 || !InvoiceArithmetic.IsReckonable(line.NetPrice))
        {
            yield return Problem("invoice.price-negative", $"Line {n}: a price can't be below 0.", n);
        }

        if (line.PriceBase is < InvoiceArithmetic.LeastPriceBase or > InvoiceArithmetic.Most)
        {
            yield return Problem("invoice.price-base-zero", $"Line {n}: the quantity that the price is for must be more than 0.", n);
        }

        if (line.Unit.Length == 0)
        {
            yield return Problem("invoice.unit-missing", $"Line {n}: choose the unit.", n);
        }

        if (!line.Tax.Fits)
        {
            yield return Problem("invoice.tax-rate", $"Line {n}: the rate does not go with the tax category.", n);
        }

        if (line.Charges.Any(c => !InvoiceCheck.IsAmount(c.Amount, document.Currency)))
        {
            yield return Problem("invoice.line-charge-amount", $"Line {n}: a charge or an allowance is an amount of more than 0, in the currency's decimals.", n);
        }

        if (line is { Quantity: > 0, NetPrice: >= 0 } && InvoiceArithmetic.LineNet(line, document.Currency) < 0)
        {
            yield return Problem("invoice.line-negative", $"Line {n}: the allowances are more than the line comes to.", n);
        }

        if (line.AmountOnly && document.Kind is InvoiceKind.Invoice)
        {
            yield return Problem("invoice.amount-only", $"Line {n}: only a credit note can give money back without a quantity.", n);
        }
    }

    private static InvoiceProblem Problem(string code, string message, int line) => new(code, message, line, [line]);
}
