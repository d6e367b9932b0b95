using Portal.Domain.Cases;
using Portal.Domain.Planning;

namespace Portal.Domain.Tests.Planning;

/// <summary>The worked example. A plant holds 60 housings of which 20 are blocked, and never wants fewer than 15. It builds 10 a day on Tuesdays and Thursdays
/// (jobs J-1 to J-6). Keller agreed to 20 pieces on the Friday of the first week; 25 more are asked for on the Wednesday of the third, and nobody has confirmed them.</summary>
public sealed class ThreeWeeksTests
{
    private static readonly DateTime Counted = new(2026, 11, 23, 5, 0, 0, DateTimeKind.Utc);

    /// <summary>Day, what arrives, what is used, what is left, what is left if nobody confirms.</summary>
    public static TheoryData<int, int, int, int, int> Days => new()
    {
        // Monday 23 November and its week
        { 0, 0, 0, 40, 40 }, { 1, 0, 10, 30, 30 }, { 2, 0, 0, 30, 30 }, { 3, 0, 10, 20, 20 }, { 4, 20, 0, 40, 40 }, { 5, 0, 0, 40, 40 }, { 6, 0, 0, 40, 40 },
        { 7, 0, 0, 40, 40 }, { 8, 0, 10, 30, 30 }, { 9, 0, 0, 30, 30 }, { 10, 0, 10, 20, 20 }, { 11, 0, 0, 20, 20 }, { 12, 0, 0, 20, 20 }, { 13, 0, 0, 20, 20 },
        { 14, 0, 0, 20, 20 }, { 15, 0, 25, -5, -5 }, { 16, 25, 0, 20, -5 }, { 17, 0, 10, 10, -15 }, { 18, 0, 0, 10, -15 }, { 19, 0, 0, 10, -15 }, { 20, 0, 0, 10, -15 },
    };

    private static Supply Example => new(
        new StockOnHand(60 - 20, 15, Counted),
        [new(Given.In(4), 20, true), new(Given.In(16), 25, false)],
        [Uses(1, 10, "J-1"), Uses(3, 10, "J-2"), Uses(8, 10, "J-3"), Uses(10, 10, "J-4"), Uses(15, 25, "J-5"), Uses(17, 10, "J-6")]);

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_day_ends_with_what_there_was_and_came_less_what_was_used(int day, int arrives, int used, int left, int sure)
    {
        var planned = Projection.Of(Example, Given.Today, Given.In(20)).Days[day];

        Assert.Equal((Given.In(day), arrives, used, left, sure), (planned.On, planned.Arriving, planned.Needed, planned.Balance, planned.Sure));
    }

    [Fact]
    public void It_runs_out_on_the_Tuesday_of_the_third_week_and_holds_up_the_job_of_that_day()
    {
        var plan = Projection.Of(Example, Given.Today, Given.In(20));

        Assert.Equal(new Shortage(Given.In(15), 5, "J-5"), plan.Out);
        Assert.Equal(Given.In(15), plan.BelowSafetyOn);
        Assert.Equal(new Impact(ImpactLevel.HoldsUpOrder, Given.In(15), 5, "J-5", Counted), plan.Impact());
        Assert.Equal([CoverLevel.Covered, CoverLevel.Covered, CoverLevel.Out], Enumerable.Range(0, 3).Select(w => plan.Cover(Given.In(7 * w), Given.In((7 * w) + 6))));
    }

    [Fact]
    public void One_day_earlier_saves_the_job_and_only_the_safety_stock_suffers()
    {
        var plan = Projection.Of(Example with { Arrivals = [new(Given.In(4), 20, true), new(Given.In(15), 25, false)] }, Given.Today, Given.In(20));

        Assert.Null(plan.Out);
        Assert.Equal(new Impact(ImpactLevel.BelowSafetyStock, Given.In(17), 5, null, Counted), plan.Impact());
        Assert.Equal(Given.In(15), plan.OutUnlessConfirmedOn);
    }

    private static Need Uses(int day, decimal quantity, string job) => new(Given.In(day), quantity, job);
}
