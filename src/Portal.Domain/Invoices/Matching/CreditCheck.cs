namespace Portal.Domain.Invoices.Matching;

/// <summary>A credit note gives back no more than its invoice bills, and what it gives back at the invoiced price.</summary>
internal static class CreditCheck
{
    /// <summary>Adds what it finds on each line; returns what could still be credited.</summary>
    public static decimal Run(MatchOrderLine order, Ledger ledger, InvoiceTolerances tolerances, IReadOnlyList<List<MatchFinding>> found)
    {
        var (quantity, net) = (ledger.Corrected.Sum(b => b.Quantity), ledger.Corrected.Sum(b => b.Net));
        var (back, money) = (ledger.Lines.Where(l => !l.AmountOnly).Sum(l => l.Quantity), ledger.Lines.Sum(l => l.Net));
        var all = new List<MatchFinding>();
        if (!ledger.Corrected.Any(b => b.CorrectsId is null))
        {
            all.Add(new(MatchKind.NotInvoiced));
        }
        else
        {
            if (back > quantity)
            {
                all.Add(new(MatchKind.CreditQuantityUp, Expected: quantity, Actual: back));
            }

            if (money > net)
            {
                all.Add(new(MatchKind.CreditAmountUp, Expected: net, Actual: money));
            }
        }

        for (var i = 0; i < ledger.Lines.Count; i++)
        {
            found[i].AddRange(all);
            if (quantity > 0 && ledger.Lines[i] is { AmountOnly: false, Quantity: > 0 } line)
            {
                Price(order, ledger, line, net / quantity, tolerances, found[i]);
            }
        }

        return quantity - back;
    }

    /// <summary>Too little money for goods that go back is to the buyer's disadvantage, as a price that is too high.</summary>
    private static void Price(MatchOrderLine order, Ledger ledger, MatchLine line, decimal invoiced, InvoiceTolerances tolerances, List<MatchFinding> found)
    {
        var slack = PriceCheck.HalfUnit(order.Currency) * (1 + ledger.Corrected.Count);
        var difference = PriceCheck.Beyond((line.Quantity * invoiced) - line.Net, slack) / line.Quantity * order.PriceUnit;
        var limit = difference > 0 ? tolerances.PriceUp : tolerances.PriceDown;
        if (limit.IsExceededBy(Math.Abs(difference), invoiced * order.PriceUnit))
        {
            found.Add(new(MatchKind.CreditPriceDiffers, Expected: invoiced * order.PriceUnit, Actual: line.Net / line.Quantity * order.PriceUnit));
        }
    }
}
