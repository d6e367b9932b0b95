using CsCheck;
using Portal.Domain.Orders;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Policies;

/// <summary>Total quantity first, then dates part by part, then price.</summary>
public sealed class JudgeTests
{
    private static readonly Tolerances Strict = new(ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero);

    private static readonly Tolerances Off = new(ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off, ToleranceLimit.Off);

    private static readonly Gen<SchedulePart[]> Schedules = Gen.Select(Gen.Int[1, 50], Gen.Int[1, 40], (quantity, day) => Given.Part(quantity, day)).Array[1, 6];

    [Fact]
    public void What_is_asked_for_deviates_in_nothing_however_it_is_divided() => Schedules.Sample(asked =>
    {
        var halves = asked.SelectMany(p => new[] { p with { Quantity = p.Quantity / 2 }, p with { Quantity = p.Quantity / 2 } }).Reverse();
        Assert.Empty(Judged(asked, Strict, [.. halves]));
    });

    [Fact]
    public void With_everything_off_nothing_deviates() => Gen.Select(Schedules, Schedules).Sample((asked, offered) => Assert.Empty(Judged(asked, Off, offered)));

    [Fact]
    public void The_quantities_of_the_dates_that_deviate_are_never_more_than_what_is_offered() => Gen.Select(Schedules, Schedules).Sample((asked, offered) =>
    {
        var dates = Judged(asked, Strict, offered).Where(d => d.Kind is DeviationKind.DateEarly or DeviationKind.DateLate).ToList();

        Assert.True(dates.Sum(d => d.Quantity) <= offered.Sum(p => p.Quantity));
        Assert.All(dates, d => Assert.Equal(d.Kind is DeviationKind.DateLate, d.Days > 0));
        Assert.All(dates, d => Assert.Equal(d.Days, d.To!.Value.DayNumber - d.From!.Value.DayNumber));
    });

    [Fact]
    public void A_wider_limit_finds_nothing_that_a_narrower_one_did_not() =>
        Gen.Select(Schedules, Schedules, Gen.Int[0, 10], Gen.Int[0, 10]).Sample((asked, offered, narrow, more) =>
        {
            var wide = Judged(asked, Days(narrow + more), offered);
            Assert.Subset(Judged(asked, Days(narrow), offered).ToHashSet(), wide.ToHashSet());
        });

    [Fact]
    public void Several_asked_days_are_served_in_their_order()
    {
        var found = Judged([Given.Part(60, 10), Given.Part(40, 20)], Strict, Given.Part(30, 8), Given.Part(50, 15), Given.Part(20, 25));

        Assert.Equal(
            [(DeviationKind.DateEarly, 30m, -2), (DeviationKind.DateEarly, 20m, -5), (DeviationKind.DateLate, 30m, 5), (DeviationKind.DateLate, 20m, 5)],
            found.Select(d => (d.Kind, d.Quantity, d.Days)).OrderBy(d => d.Kind).ThenByDescending(d => d.Quantity).ThenBy(d => d.Days));
    }

    [Fact]
    public void What_is_offered_beyond_the_order_counts_against_the_last_asked_day()
    {
        var found = Judged([Given.Part(60, 10), Given.Part(40, 20)], Off with { DateLate = ToleranceLimit.Zero }, Given.Part(100, 10), Given.Part(10, 30));

        Assert.Equal((DeviationKind.DateLate, 10m, 10), (Assert.Single(found).Kind, found[0].Quantity, found[0].Days));
    }

    [Fact]
    public void Everything_that_deviates_is_told_quantity_first_then_dates_then_price()
    {
        var offer = new LineOffer(AnswerKind.Change, [Given.Part(90, 12)], 11);

        var verdict = Judge.Of([Given.Part(100, 10)], 10, offer, Strict, "Default v1");

        Assert.Equal([DeviationKind.QuantityDown, DeviationKind.DateLate, DeviationKind.PriceUp], verdict.Deviations.Select(d => d.Kind));
        Assert.Equal([-10m, null, 10m], verdict.Deviations.Select(d => d.Percent));
        Assert.False(verdict.Passes);
    }

    [Theory]
    [InlineData(104, true)]
    [InlineData(105, true)]
    [InlineData(106, false)]
    [InlineData(95, true)]
    [InlineData(94, false)]
    public void A_limit_itself_still_passes(int quantity, bool passes) =>
        Assert.Equal(passes, Judge.Of([Given.Part(100, 10)], 10, Given.Change(Given.Part(quantity, 10)), Tolerances.Default, "Default v1").Passes);

    [Fact]
    public void To_refuse_or_to_offer_something_else_always_deviates()
    {
        Assert.Equal(DeviationKind.Rejected, Assert.Single(Judge.Of([Given.Part(100, 10)], 10, new LineOffer(AnswerKind.Reject, [], Reason: "Out of production"), Off, "Off").Deviations).Kind);
        var substitute = new LineOffer(AnswerKind.Substitute, [Given.Part(100, 10)], SubstituteItem: "BH-221");
        Assert.Equal((DeviationKind.Substitution, "BH-221"), (Assert.Single(Judge.Of([Given.Part(100, 10)], 10, substitute, Off, "Off").Deviations).Kind, "BH-221"));
    }

    private static Tolerances Days(int days) => Off with { DateEarly = new(null, days), DateLate = new(null, days) };

    private static IReadOnlyList<Deviation> Judged(SchedulePart[] asked, Tolerances tolerances, params SchedulePart[] offered) =>
        Judge.Of(asked, 10, Given.Change(offered), tolerances, "Test v1").Deviations;
}
