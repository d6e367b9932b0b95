namespace Portal.Domain.Planning;

/// <summary>All that is known of one item at one plant; without stock nothing can be projected.</summary>
public sealed record Supply(StockOnHand? Stock, IReadOnlyList<Arrival> Arrivals, IReadOnlyList<Need> Needs)
{
    /// <summary>The same with other arrivals in place of those of one order line.</summary>
    public Supply Instead(Guid source, IEnumerable<Arrival> arrivals) =>
        this with { Arrivals = [.. Arrivals.Where(a => a.Source != source), .. arrivals] };

    /// <summary>The last day on which anything is known to happen, <paramref name="today"/> at least.</summary>
    public DateOnly LastDay(DateOnly today)
    {
        var last = Arrivals.Select(a => a.OnDock).Concat(Needs.Select(n => n.On)).DefaultIfEmpty(today).Max();
        return last < today ? today : last;
    }
}
