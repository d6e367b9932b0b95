using Portal.Domain.Values;

namespace Portal.Domain.Invoices;

/// <summary>The arithmetic of EN 16931 with amounts rounded half away from zero to the currency's minor units.</summary>
public static class InvoiceArithmetic
{
    /// <summary>No quantity and no amount goes beyond it, so that no sum can overflow.</summary>
    public const decimal Most = 1_000_000_000;

    /// <summary>The smallest quantity that a price may be for.</summary>
    public const decimal LeastPriceBase = 0.001m;

    /// <summary>Quantity × price / base + charges − allowances, rounded once; 0 while a draft's figures can't be reckoned with.</summary>
    public static decimal LineNet(InvoiceLineContent line, string currency)
    {
        ArgumentNullException.ThrowIfNull(line);
        return IsReckonable(line)
            ? Round((line.Quantity * line.NetPrice / line.PriceBase) + line.Charges.Sum(c => c.Effect), currency)
            : 0;
    }

    /// <summary>Everything that a document comes to.</summary>
    public static InvoiceFigures Reckon(InvoiceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var nets = content.Lines.Select(l => LineNet(l, content.Currency)).ToList();
        var lines = content.Lines.Zip(nets, (line, net) => (Rate: line.Tax, Net: net)).ToList();
        var charges = content.Charges.Where(c => IsReckonable(c.Amount)).SelectMany(c => Taxed(c, lines, content.Currency)).ToList();
        var taxes = lines
            .Concat(charges.Where(c => c.Tax is not null).Select(c => (Rate: c.Tax!, Net: c.Effect)))
            .GroupBy(p => p.Rate)
            .OrderBy(g => g.Key.Category).ThenByDescending(g => g.Key.Percent)
            .Select(g => Tax(g.Key, g.Sum(p => p.Net), content))
            .ToList();
        return new(nets, charges, taxes, Totals(nets, charges, taxes, content));
    }

    /// <summary>What has to be added for the amount to be a multiple of the step (0.05 for cash in Swiss francs): BT-114.</summary>
    public static decimal RoundingTo(decimal amount, decimal step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        return (Rounding.HalfAway(amount / step, 0) * step) - amount;
    }

    /// <summary>Half away from zero to the currency's minor units.</summary>
    public static decimal Round(decimal amount, string currency) => new Money(amount, currency).Rounded().Amount;

    internal static bool IsReckonable(decimal figure) => Math.Abs(figure) <= Most;

    private static bool IsReckonable(InvoiceLineContent line) =>
        IsReckonable(line.Quantity) && IsReckonable(line.NetPrice) && line.PriceBase is >= LeastPriceBase and <= Most && line.Charges.All(c => IsReckonable(c.Amount));

    /// <summary>A charge that is taxed as the goods becomes one per rate, in proportion; the difference goes onto the last, which is the largest.</summary>
    private static IEnumerable<DocumentCharge> Taxed(DocumentCharge charge, IReadOnlyList<(VatRate Rate, decimal Net)> lines, string currency)
    {
        var rates = lines.GroupBy(l => l.Rate).Select(g => (Rate: g.Key, Net: g.Sum(l => l.Net)))
            .OrderBy(r => r.Net).ThenBy(r => r.Rate.Category).ThenBy(r => r.Rate.Percent).ToList();
        if (charge.Tax is not null || rates.Count == 0)
        {
            return [charge];
        }

        var weights = rates.ConvertAll(r => Math.Max(r.Net, 0));
        var parts = weights.Sum() == 0 ? [] : Rounding.Split(charge.Amount, weights, Money.MinorUnits(currency));
        return parts.Count == 0 || parts.Any(p => p < 0)
            ? [charge with { Tax = rates[^1].Rate }]
            : rates.Zip(parts, (r, part) => charge with { Tax = r.Rate, Amount = part }).Where(c => c.Amount != 0);
    }

    private static TaxBreakdown Tax(VatRate rate, decimal taxable, InvoiceContent content) => new(
        rate,
        taxable,
        Round(taxable * rate.Percent / 100, content.Currency),
        rate.ExemptionCode,
        rate.Category is VatCategory.Exempt ? content.ExemptionReason : null);

    private static InvoiceTotals Totals(IReadOnlyList<decimal> nets, IReadOnlyList<DocumentCharge> charges, IReadOnlyList<TaxBreakdown> taxes, InvoiceContent content)
    {
        var (allowances, added) = (charges.Where(c => c.IsAllowance).Sum(c => c.Amount), charges.Where(c => !c.IsAllowance).Sum(c => c.Amount));
        var net = nets.Sum() - allowances + added;
        var tax = taxes.Sum(t => t.Tax);
        return new(nets.Sum(), allowances, added, net, tax, net + tax, content.Prepaid, content.Rounding, net + tax - content.Prepaid + content.Rounding);
    }
}
