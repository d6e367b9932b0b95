using CsCheck;
using Portal.Domain.Shipments;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Shipments;

public sealed class SsccRangeTests
{
    private static SsccRange Range(long from = 0, long to = 9, int extension = 3, string prefix = "4012345") => new(Given.Supplier, extension, prefix, from, to, lent: true);

    private static string[] Text(IEnumerable<Sscc> ssccs) => [.. ssccs.Select(s => s.Text)];

    [Fact]
    public void Numbers_come_one_after_the_other()
    {
        var range = Range(from: 7, to: 20);

        Assert.Equal([Sscc.Of(3, "4012345", 7).Text, Sscc.Of(3, "4012345", 8).Text], Text(range.Allocate(2, Given.Today, Given.In(1))));
        Assert.Equal([Sscc.Of(3, "4012345", 9).Text], Text(range.Allocate(1, Given.Today, Given.In(1))));
        Assert.Equal((10L, 11L, true), (range.Next, range.Ring.Free(Given.Today), range.IsLent));
    }

    [Fact]
    public void What_is_remembered_stays_short()
    {
        var range = Range(to: 999);
        for (var i = 0; i < 50; i++)
        {
            range.Allocate(2, Given.Today, Given.In(1));
        }

        Assert.Equal([new IssuedSerials(0, 99, Given.In(1))], range.Issued);
    }

    [Fact]
    public void An_exhausted_range_is_refused_whole_with_the_day_on_which_numbers_become_free()
    {
        var range = Range();
        range.Allocate(8, Given.Today, Given.In(3));

        var refused = Assert.Throws<Kernel.RuleBroken>(() => range.Allocate(3, Given.Today, Given.Today));

        Assert.Equal(("sscc.exhausted", "Only 2 numbers of the range are free; 3 are needed. The next become free on 2027-11-27."), (refused.Code, refused.Message));
        Assert.Equal(8, range.Next);
        Assert.Equal(2, range.Allocate(2, Given.Today, Given.Today).Count);
    }

    [Fact]
    public void Twelve_months_after_the_goods_left_the_ring_begins_again()
    {
        var range = Range();
        var first = range.Allocate(10, Given.Today, Given.In(5));
        var anniversary = Given.In(5).AddMonths(12);

        Given.Refuses("sscc.exhausted", () => range.Allocate(1, anniversary, anniversary));
        Assert.Equal(Text(first), Text(range.Allocate(10, anniversary.AddDays(1), anniversary.AddDays(1))));
    }

    [Fact]
    public void A_number_whose_goods_left_later_is_left_out_when_the_ring_comes_round()
    {
        var range = Range();
        var first = range.Allocate(10, Given.Today, Given.Today);
        range.Leave([first[0], first[4], Sscc.Parse(Ship.Sscc1)], Given.In(60));

        var again = range.Allocate(8, Given.Today.AddMonths(12).AddDays(1), Given.Today.AddMonths(12).AddDays(1));

        Assert.Equal(Text(first).Where((_, i) => i is not (0 or 4)), Text(again));
        Assert.Contains(new IssuedSerials(4, 4, Given.In(60)), range.Issued);
    }

    [Fact]
    public void Goods_that_leave_earlier_shorten_nothing()
    {
        var range = Range();
        var first = range.Allocate(1, Given.Today, Given.In(9));

        range.Leave(first, Given.In(2));

        Assert.Equal([new IssuedSerials(0, 0, Given.In(9))], range.Issued);
    }

    [Fact]
    public void A_stopped_range_makes_no_more_labels()
    {
        var range = Range();
        range.Stop();

        Given.Refuses("sscc.range-stopped", () => range.Allocate(1, Given.Today, Given.Today));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void At_least_one_label_is_asked_for(int count) => Given.Refuses("sscc.count", () => Range().Allocate(count, Given.Today, Given.Today));

    [Theory]
    [InlineData(10, "4012345", 0, 9, "sscc.extension")]
    [InlineData(-1, "4012345", 0, 9, "sscc.extension")]
    [InlineData(3, "401", 0, 9, "sscc.prefix")]
    [InlineData(3, "4012345678901", 0, 9, "sscc.prefix")]
    [InlineData(3, "40123A5", 0, 9, "sscc.prefix")]
    [InlineData(3, "4012345", -1, 9, "sscc.range")]
    [InlineData(3, "4012345", 9, 8, "sscc.range")]
    [InlineData(3, "4012345", 0, 1_000_000_000, "sscc.range")]
    [InlineData(3, "401234567890", 0, 10_000, "sscc.range")]
    public void A_range_is_one_that_a_label_can_hold(int extension, string prefix, long from, long to, string code) =>
        Given.Refuses(code, () => Range(from, to, extension, prefix));

    [Fact]
    public void Two_ranges_that_could_make_one_number_overlap()
    {
        Assert.True(Range(0, 9).Overlaps(Range(9, 12)));
        Assert.True(Range(0, 999_999_999).Overlaps(Range(0, 9, prefix: "40123456")));
        Assert.False(Range(0, 9).Overlaps(Range(10, 12)));
        Assert.False(Range(0, 9).Overlaps(Range(0, 9, extension: 4)));
        Assert.False(Range(0, 9).Overlaps(Range(0, 9, prefix: "4012346")));
    }

    [Fact]
    public void No_number_is_used_twice_within_twelve_months() => Gen.Select(
        Gen.Int[3, 40], Gen.Select(Gen.Int[1, 12], Gen.Int[0, 70], Gen.Int[-3, 40], Gen.Bool).List[1, 60]).Sample((size, steps) =>
    {
        var range = Range(5, 5 + size - 1);
        var left = new Dictionary<string, DateOnly>();
        var today = Given.Today;
        foreach (var (count, days, leadTime, postponed) in steps)
        {
            today = today.AddDays(days);
            var leaves = today.AddDays(leadTime);
            var free = range.Ring.Free(today);
            Assert.Equal(size - left.Count(l => l.Value.AddMonths(12) >= today), free);
            if (free < count)
            {
                Given.Refuses("sscc.exhausted", () => range.Allocate(count, today, leaves));
                continue;
            }

            var issued = range.Allocate(count, today, leaves);
            Assert.Equal(count, issued.Distinct().Count());
            Assert.All(issued, s => Assert.True(!left.TryGetValue(s.Text, out var before) || before.AddMonths(12) < today, $"{s} again on {today}, left {before}"));
            var last = leaves > today ? leaves : today;
            if (postponed)
            {
                range.Leave(issued.Take(2), last.AddDays(30));
            }

            for (var i = 0; i < count; i++)
            {
                left[issued[i].Text] = postponed && i < 2 ? last.AddDays(30) : last;
            }
        }
    });
}
