using Portal.Domain.Values;

namespace Portal.Domain.Invoices.Matching;

/// <summary>Net amount by quantity against the order's price, and all that was billed against what it should come to.</summary>
internal static class PriceCheck
{
    /// <summary>Half of the smallest amount that the currency knows: what the rounding of a line can make of a right price.</summary>
    public static decimal HalfUnit(string currency)
    {
        var half = 0.5m;
        for (var i = Money.MinorUnits(currency); i > 0; i--)
        {
            half /= 10;
        }

        return half;
    }

    /// <summary>What a difference is beyond what rounding explains, with its sign.</summary>
    public static decimal Beyond(decimal difference, decimal slack) => Math.Sign(difference) * Math.Max(0, Math.Abs(difference) - slack);

    /// <summary>Adds what it finds on each line; returns the lines' prices per the order's price unit, null without a quantity.</summary>
    public static IReadOnlyList<decimal?> Run(MatchOrderLine order, Ledger ledger, InvoiceTolerances tolerances, IReadOnlyList<List<MatchFinding>> found)
    {
        var half = HalfUnit(order.Currency);
        var prices = new decimal?[ledger.Lines.Count];
        var total = Total(order, ledger, tolerances, half);
        for (var i = 0; i < prices.Length; i++)
        {
            // What was credited of a document can't be told line by line: its lines are then judged together.
            var (quantity, net, slack) = ledger.OwnCredits.Count == 0
                ? (ledger.Lines[i].Quantity, ledger.Lines[i].Net, half)
                : (ledger.OwnQuantity, ledger.OwnNet, half * (ledger.Lines.Count + ledger.OwnCredits.Count));
            if (quantity > 0)
            {
                prices[i] = net / quantity * order.PriceUnit;
                Unit(order, net, quantity, slack, prices[i]!.Value, tolerances, found[i]);
            }

            if (total is not null)
            {
                found[i].Add(total);
            }
        }

        return prices;
    }

    private static void Unit(MatchOrderLine order, decimal net, decimal quantity, decimal slack, decimal price, InvoiceTolerances tolerances, List<MatchFinding> found)
    {
        var difference = Beyond(net - (quantity * order.Price / order.PriceUnit), slack) / quantity * order.PriceUnit;
        if (difference > 0 && tolerances.PriceUp.IsExceededBy(difference, order.Price))
        {
            found.Add(new(MatchKind.PriceUp, Expected: order.Price, Actual: price));
        }
        else if (difference < 0 && tolerances.PriceDown.IsExceededBy(-difference, order.Price))
        {
            found.Add(new(MatchKind.PriceDown, Expected: order.Price, Actual: price));
        }
    }

    /// <summary>A document that adds nothing above the order's price is not to blame for the ones before it.</summary>
    private static MatchFinding? Total(MatchOrderLine order, Ledger ledger, InvoiceTolerances tolerances, decimal half)
    {
        decimal Worth(decimal quantity) => quantity * order.Price / order.PriceUnit;
        var own = Worth(ledger.OwnQuantity);
        if (Beyond(ledger.OwnNet - own, half * (ledger.Lines.Count + ledger.OwnCredits.Count)) <= 0)
        {
            return null;
        }

        var expected = own + ledger.Before.Sum(b => ledger.IsPriceAccepted(b) ? b.Net : Worth(b.Quantity));
        var actual = ledger.OwnNet + ledger.Before.Sum(b => b.Net);
        var roundings = ledger.Lines.Count + ledger.OwnCredits.Count + ledger.Before.Count;
        return tolerances.LineTotal.IsExceededBy(Beyond(actual - expected, half * roundings), expected) && actual > expected
            ? new(MatchKind.LineTotalUp, Expected: InvoiceArithmetic.Round(expected, order.Currency), Actual: actual)
            : null;
    }
}
