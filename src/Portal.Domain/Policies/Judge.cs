using Portal.Domain.Orders;

namespace Portal.Domain.Policies;

/// <summary>Compares an answer with what is requested now: total quantity first, then dates part by part, then price.</summary>
public static class Judge
{
    /// <summary>All deviations beyond the tolerances; an answer that rejects or substitutes always deviates.</summary>
    public static Verdict Of(OrderLine line, LineOffer offer, Tolerances tolerances, string policy)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Of([.. line.Parts(Baseline.Requested)], line.Price, offer, tolerances, policy);
    }

    /// <summary>The same on bare figures, for the simulator.</summary>
    public static Verdict Of(IReadOnlyList<SchedulePart> requested, decimal price, LineOffer offer, Tolerances tolerances, string policy)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(tolerances);
        var wanted = requested.Sum(p => p.Quantity);
        if (offer.Kind is AnswerKind.Reject)
        {
            return new([new(DeviationKind.Rejected, wanted, Text: offer.Reason)], policy);
        }

        var found = new List<Deviation>();
        if (offer.Kind is AnswerKind.Substitute)
        {
            found.Add(new(DeviationKind.Substitution, offer.Total, Text: offer.SubstituteItem));
        }

        Quantity(found, wanted, offer.Total, tolerances);
        Dates(found, requested, offer.Parts, tolerances);
        Price(found, price, offer.Price ?? price, offer.Total, tolerances);
        return new(found, policy);
    }

    private static void Quantity(List<Deviation> found, decimal wanted, decimal offered, Tolerances t)
    {
        var difference = offered - wanted;
        if (difference > 0 && t.QuantityUp.IsExceededBy(difference, wanted))
        {
            found.Add(new(DeviationKind.QuantityUp, difference, wanted, offered));
        }
        else if (difference < 0 && t.QuantityDown.IsExceededBy(-difference, wanted))
        {
            found.Add(new(DeviationKind.QuantityDown, -difference, wanted, offered));
        }
    }

    private static void Dates(List<Deviation> found, IReadOnlyList<SchedulePart> requested, IReadOnlyList<SchedulePart> offered, Tolerances t)
    {
        foreach (var day in Matched(requested, offered).GroupBy(m => (m.Wanted, m.Offered)).OrderBy(g => g.Key.Offered))
        {
            var days = day.Key.Offered.DayNumber - day.Key.Wanted.DayNumber;
            var quantity = day.Sum(m => m.Quantity);
            if (days > 0 && t.DateLate.Absolute is { } late && days > late)
            {
                found.Add(new(DeviationKind.DateLate, quantity, Days: days, From: day.Key.Wanted, To: day.Key.Offered));
            }
            else if (days < 0 && t.DateEarly.Absolute is { } early && -days > early)
            {
                found.Add(new(DeviationKind.DateEarly, quantity, Days: days, From: day.Key.Wanted, To: day.Key.Offered));
            }
        }
    }

    /// <summary>What is offered first serves what is wanted first; quantities beyond what is wanted count against the last wanted day.</summary>
    private static IEnumerable<(DateOnly Wanted, DateOnly Offered, decimal Quantity)> Matched(IReadOnlyList<SchedulePart> requested, IReadOnlyList<SchedulePart> offered)
    {
        var wanted = SchedulePart.Merged(requested);
        if (wanted.Count == 0)
        {
            yield break;
        }

        var (at, left) = (0, wanted[0].Quantity);
        foreach (var part in SchedulePart.Merged(offered))
        {
            var rest = part.Quantity;
            while (rest > 0)
            {
                var last = at == wanted.Count - 1;
                var taken = last ? rest : Math.Min(rest, left);
                yield return (wanted[at].OnDock, part.OnDock, taken);
                (rest, left) = (rest - taken, left - taken);
                if (left <= 0 && !last)
                {
                    left = wanted[++at].Quantity;
                }
            }
        }
    }

    private static void Price(List<Deviation> found, decimal expected, decimal actual, decimal quantity, Tolerances t)
    {
        if (actual > expected && t.PriceUp.IsExceededBy(actual - expected, expected))
        {
            found.Add(new(DeviationKind.PriceUp, quantity, expected, actual));
        }
        else if (actual < expected && t.PriceDown.IsExceededBy(expected - actual, expected))
        {
            found.Add(new(DeviationKind.PriceDown, quantity, expected, actual));
        }
    }
}
