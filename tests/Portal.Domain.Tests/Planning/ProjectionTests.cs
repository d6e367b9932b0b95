using CsCheck;
using Portal.Domain.Cases;
using Portal.Domain.Planning;

namespace Portal.Domain.Tests.Planning;

public sealed class ProjectionTests
{
    private const int Span = 30;
    private static readonly DateTime Counted = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Arrival> AnArrival = Gen.Select(Gen.Int[0, Span], Gen.Int[1, 60], Gen.Bool, (day, quantity, confirmed) => new Arrival(Given.In(day), quantity, confirmed));

    private static readonly Gen<Supply> ASupply = Gen.Select(
        Gen.Int[0, 80],
        Gen.Int[0, 30],
        AnArrival.List[1, 6],
        Gen.Select(Gen.Int[-2, Span], Gen.Int[1, 40], Gen.Bool, (day, quantity, pegged) => new Need(Given.In(day), quantity, pegged ? $"J-{day}" : null)).List[0, 8],
        (stock, safety, arrivals, needs) => new Supply(new(stock, safety, Counted), arrivals, needs));

    [Fact]
    public void Without_stock_nothing_is_invented()
    {
        var plan = Whole(new Supply(null, [new(Given.In(3), 10, true)], [new(Given.In(1), 50, "J-1")]));

        Assert.False(plan.IsKnown);
        Assert.All(plan.Days, d => Assert.Null(d.Balance));
        Assert.Null(plan.Out);
        Assert.Null(plan.BelowSafetyOn);
        Assert.Equal(Impact.Unknown, plan.Impact());
        Assert.Equal(CoverLevel.Unknown, plan.Cover(Given.Today, Given.In(Span)));
    }

    [Fact]
    public void What_should_have_come_or_been_used_before_counts_on_the_first_day_and_is_unsure()
    {
        var plan = Whole(new Supply(new(0, 0, Counted), [new(Given.In(-4), 30, true)], [new(Given.In(-1), 20, "J-1")]));

        Assert.Equal((30m, 30m, 20m, 10m, -20m), (plan.Days[0].Arriving, plan.Days[0].Unconfirmed, plan.Days[0].Needed, plan.Days[0].Balance, plan.Days[0].Sure));
        Assert.Equal((30m, 20m), (plan.OverdueArrivals, plan.OverdueNeeds));
        Assert.Equal(CoverLevel.Unsure, plan.Cover(Given.Today, Given.Today));
    }

    [Fact]
    public void What_arrives_on_a_day_can_be_used_on_that_day()
    {
        Assert.Null(Whole(new Supply(new(0, 0, Counted), [new(Given.In(5), 20, true)], [new(Given.In(5), 20, "J-1")])).Out);
    }

    [Fact]
    public void The_job_that_gets_nothing_is_held_up_and_not_the_one_before_it()
    {
        var plan = Whole(new Supply(new(30, 0, Counted), [], [new(Given.In(2), 30, "J-1"), new(Given.In(4), 5, null), new(Given.In(6), 10, "J-2")]));

        Assert.Equal(new Shortage(Given.In(4), 15, "J-2"), plan.Out);
    }

    [Fact]
    public void Against_another_plan_only_what_is_worse_counts()
    {
        var shortAnyway = new Supply(new(0, 0, Counted), [new(Given.In(10), 20, true)], [new(Given.In(2), 10, "J-1"), new(Given.In(12), 10, "J-2")]);
        var asked = Whole(shortAnyway);

        Assert.Equal(ImpactLevel.HoldsUpOrder, asked.Impact().Level);
        Assert.Equal(new Impact(ImpactLevel.None, AsOf: Counted), asked.Impact(asked));
        Assert.Equal(Given.In(10), Whole(shortAnyway with { Arrivals = [new(Given.In(11), 20, true)] }).Impact(asked).On);
    }

    [Fact]
    public void The_order_of_arrivals_does_not_matter() => Gen.Select(ASupply, Gen.Int[0, 1000]).Sample((supply, seed) =>
    {
        var shuffled = supply with { Arrivals = [.. supply.Arrivals.OrderBy(a => HashCode.Combine(a, seed))], Needs = [.. supply.Needs.Reverse()] };
        var (one, other) = (Whole(supply), Whole(shuffled));
        return one.Days.SequenceEqual(other.Days) && one.Impact() == other.Impact();
    });

    [Fact]
    public void An_arrival_that_comes_earlier_never_makes_it_worse() => Gen.Select(ASupply, Gen.Int[0, 5], Gen.Int[1, Span]).Sample((supply, which, by) =>
    {
        var moved = supply.Arrivals[which % supply.Arrivals.Count];
        var day = moved.OnDock.AddDays(-by) < Given.Today ? Given.Today : moved.OnDock.AddDays(-by);
        var (before, after) = (Whole(supply), Whole(supply with { Arrivals = [.. supply.Arrivals.Where(a => !ReferenceEquals(a, moved)), moved with { OnDock = day }] }));
        return after.Impact().Level <= before.Impact().Level
            && after.Impact(before).Level is ImpactLevel.None
            && NotBefore(after.Out?.On, before.Out?.On)
            && NotBefore(after.BelowSafetyOn, before.BelowSafetyOn)
            && NotBefore(after.OutUnlessConfirmedOn, before.OutUnlessConfirmedOn);
    });

    [Fact]
    public void A_day_never_ends_with_less_than_the_day_before_but_for_what_is_used() => ASupply.Sample(supply =>
    {
        var days = Whole(supply).Days;
        return Enumerable.Range(1, days.Count - 1).All(i => days[i].Balance == days[i - 1].Balance + days[i].Arriving - days[i].Needed && days[i].Sure <= days[i].Balance);
    });

    private static bool NotBefore(DateOnly? one, DateOnly? other) => one is null || (other is not null && one >= other);

    private static Projection Whole(Supply supply) => Projection.Of(supply, Given.Today, Given.In(Span));
}
