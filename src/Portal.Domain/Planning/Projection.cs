using Portal.Domain.Cases;

namespace Portal.Domain.Planning;

/// <summary>Stock of one item at one plant, day by day: what there is, plus what arrives, less what is needed.
/// What arrives on a day can be used on that day. What should have come or been used before the first day counts on it.</summary>
public sealed class Projection
{
    private readonly Need[] _needs;
    private readonly StockOnHand? _stock;

    private Projection(Supply supply, DateOnly from, DateOnly until)
    {
        _stock = supply.Stock;
        _needs = [.. supply.Needs.Where(n => n.On <= until && n.Quantity > 0).OrderBy(n => n.On).ThenBy(n => n.PeggedTo, StringComparer.Ordinal).ThenBy(n => n.Quantity)];
        var arriving = supply.Arrivals.Where(a => a.OnDock <= until).ToLookup(a => Later(a.OnDock, from));
        var needed = _needs.ToLookup(n => Later(n.On, from));
        OverdueArrivals = supply.Arrivals.Where(a => a.OnDock < from).Sum(a => a.Quantity);
        OverdueNeeds = _needs.Where(n => n.On < from).Sum(n => n.Quantity);
        var days = new PlannedDay[until.DayNumber - from.DayNumber + 1];
        var (balance, sure) = (_stock?.Unrestricted, _stock?.Unrestricted);
        for (var i = 0; i < days.Length; i++)
        {
            var day = from.AddDays(i);
            var (comes, unsure, used) = (arriving[day].Sum(a => a.Quantity), arriving[day].Where(a => !a.Confirmed || a.OnDock < from).Sum(a => a.Quantity), needed[day].Sum(n => n.Quantity));
            (balance, sure) = (balance + comes - used, sure + comes - unsure - used);
            days[i] = new(day, comes, unsure, used, balance, sure);
        }

        Days = days;
    }

    /// <summary>The days from the first to the last asked for.</summary>
    public IReadOnlyList<PlannedDay> Days { get; }

    /// <summary>What should have arrived before the first day and has not been received.</summary>
    public decimal OverdueArrivals { get; }

    /// <summary>What should have been used before the first day and is still needed.</summary>
    public decimal OverdueNeeds { get; }

    /// <summary>False when no stock is known: then there are no balances, and no impact.</summary>
    public bool IsKnown => _stock is not null;

    /// <summary>When the stock was counted (UTC).</summary>
    public DateTime? AsOf => _stock?.AsOf;

    public decimal SafetyStock => _stock?.SafetyStock ?? 0;

    /// <summary>The first day that ends below safety stock; null when none does or nothing is known.</summary>
    public DateOnly? BelowSafetyOn => First(d => d.Balance < SafetyStock);

    /// <summary>The first time that stock runs out; null when it doesn't or nothing is known.</summary>
    public Shortage? Out => First(d => d.Balance < 0) is { } on ? new(on, Missing(on, 0), HeldUp(on)) : null;

    /// <summary>The first day that is short if nothing unconfirmed or overdue comes.</summary>
    public DateOnly? OutUnlessConfirmedOn => First(d => d.Sure < 0);

    /// <summary>Projects a supply over the days from <paramref name="from"/> to <paramref name="until"/>.</summary>
    public static Projection Of(Supply supply, DateOnly from, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, from);
        return new(supply, from, until);
    }

    /// <summary>How well the days from one to another are covered, both included.</summary>
    public CoverLevel Cover(DateOnly from, DateOnly until)
    {
        var days = Days.Where(d => d.On >= from && d.On <= until).ToList();
        return days switch
        {
            _ when !IsKnown => CoverLevel.Unknown,
            _ when days.Exists(d => d.Balance < 0) => CoverLevel.Out,
            _ when days.Exists(d => d.Balance < SafetyStock) => CoverLevel.BelowSafetyStock,
            _ when days.Exists(d => d.Sure < 0) => CoverLevel.Unsure,
            _ when days.TrueForAll(d => d is { Needed: 0, Arriving: 0 } and { Balance: 0 }) => CoverLevel.Idle,
            _ => CoverLevel.Covered,
        };
    }

    /// <summary>What this does to the plant; against another projection, only what it makes worse than that one does.</summary>
    public Impact Impact(Projection? than = null)
    {
        if (!IsKnown)
        {
            return Cases.Impact.Unknown;
        }

        if (Worse(0, than) is { } outOn)
        {
            var heldUp = HeldUp(outOn);
            return new(heldUp is null ? ImpactLevel.StockOut : ImpactLevel.HoldsUpOrder, outOn, Missing(outOn, 0), heldUp, AsOf);
        }

        return Worse(SafetyStock, than) is { } below
            ? new(ImpactLevel.BelowSafetyStock, below, Missing(below, SafetyStock), null, AsOf)
            : new(ImpactLevel.None, AsOf: AsOf);
    }

    private DateOnly? Worse(decimal limit, Projection? than)
    {
        var others = than?.Days.ToDictionary(d => d.On, d => d.Balance);
        return First(d => d.Balance < limit && (others is null || !others.TryGetValue(d.On, out var other) || other is null || d.Balance < other));
    }

    /// <summary>The most that is missing from a day on until there is enough again.</summary>
    private decimal Missing(DateOnly on, decimal limit) =>
        Days.SkipWhile(d => d.On < on).TakeWhile(d => d.Balance < limit).Max(d => limit - d.Balance!.Value);

    /// <summary>The first production order that gets nothing or not all, from a day on; also one that a later shortage meets, because stock that
    /// recovers in between must not make the plan look worse than a stock that never does.</summary>
    private string? HeldUp(DateOnly on)
    {
        foreach (var day in Days.Where(d => d.On >= on && d.Balance < 0))
        {
            var left = day.Balance!.Value + day.Needed;
            foreach (var need in _needs.Where(n => Later(n.On, Days[0].On) == day.On))
            {
                left -= need.Quantity;
                if (left < 0 && need.PeggedTo is not null)
                {
                    return need.PeggedTo;
                }
            }
        }

        return null;
    }

    private DateOnly? First(Func<PlannedDay, bool> isSo)
    {
        foreach (var day in Days)
        {
            if (isSo(day))
            {
                return day.On;
            }
        }

        return null;
    }

    private static DateOnly Later(DateOnly day, DateOnly other) => day < other ? other : day;
}
