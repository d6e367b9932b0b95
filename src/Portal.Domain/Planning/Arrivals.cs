using Portal.Domain.Orders;

namespace Portal.Domain.Planning;

/// <summary>What an order line still brings: what is agreed, else what is requested and marked unconfirmed; never both, less what was received.</summary>
public static class Arrivals
{
    /// <summary>What is expected of a line as it stands.</summary>
    public static IReadOnlyList<Arrival> Of(OrderLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.State is LineState.Closed or LineState.Rejected or LineState.Conflict
            ? []
            : Of([.. line.Parts(Baseline.Requested)], [.. line.Parts(Baseline.Agreed)], line.AgreementIsOutdated, line.Received, line.Id);
    }

    /// <summary>What would be expected of a line if the offer became the agreement.</summary>
    public static IReadOnlyList<Arrival> IfAgreed(OrderLine line, LineOffer offer)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Kind is AnswerKind.Reject ? [] : Less(line.Received, offer.Parts.Select(p => new Arrival(p.OnDock, p.Quantity, true, line.Id)));
    }

    /// <summary>The same on bare figures.</summary>
    /// <param name="outdated">True when a revision asks for something else than what is agreed and nobody answered it yet:
    /// then what is agreed counts as far as it is still wanted, and what is wanted beyond it is unconfirmed.</param>
    public static IReadOnlyList<Arrival> Of(IReadOnlyList<SchedulePart> requested, IReadOnlyList<SchedulePart> agreed, bool outdated, decimal received, Guid? source = null)
    {
        var asked = Of(SchedulePart.Merged(requested), false, source);
        var promised = Of(SchedulePart.Merged(agreed), true, source);
        var all = (promised.Count, outdated) switch
        {
            (0, _) => asked,
            (_, false) => promised,
            _ => [.. First(promised, requested.Sum(p => p.Quantity)), .. Less(agreed.Sum(p => p.Quantity), asked)],
        };
        return Less(received, all);
    }

    private static List<Arrival> Of(IEnumerable<SchedulePart> parts, bool confirmed, Guid? source) =>
        [.. parts.Select(p => new Arrival(p.OnDock, p.Quantity, confirmed, source))];

    /// <summary>Leaves the first pieces out, by day.</summary>
    private static List<Arrival> Less(decimal gone, IEnumerable<Arrival> arrivals)
    {
        var left = new List<Arrival>();
        foreach (var arrival in arrivals.OrderBy(a => a.OnDock).ThenByDescending(a => a.Confirmed))
        {
            var taken = Math.Min(gone, arrival.Quantity);
            gone -= taken;
            if (arrival.Quantity > taken)
            {
                left.Add(arrival with { Quantity = arrival.Quantity - taken });
            }
        }

        return left;
    }

    /// <summary>Keeps the first pieces only, by day.</summary>
    private static IEnumerable<Arrival> First(IEnumerable<Arrival> arrivals, decimal most)
    {
        foreach (var arrival in arrivals.OrderBy(a => a.OnDock))
        {
            var taken = Math.Min(most, arrival.Quantity);
            most -= taken;
            if (taken > 0)
            {
                yield return arrival with { Quantity = taken };
            }
        }
    }
}
