using CsCheck;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Policies;

/// <summary>Off, zero and a value are three states, and percent and absolute are two limits of which either counts.</summary>
public sealed class ToleranceLimitTests
{
    private static readonly Gen<decimal?> Limit = Gen.OneOf(Gen.Const((decimal?)null), Gen.Int[0, 300].Select(v => (decimal?)v));

    [Theory]
    [InlineData(null, null, 1_000_000, 1, false)]
    [InlineData(0, 0, 1, 100, true)]
    [InlineData(0, null, 1, 100, true)]
    [InlineData(null, 0, 1, 100, true)]
    [InlineData(0, 0, 0, 100, false)]
    [InlineData(5, null, 5, 100, false)]
    [InlineData(5, null, 6, 100, true)]
    [InlineData(null, 5, 5, 1, false)]
    [InlineData(null, 5, 6, 1_000_000, true)]
    [InlineData(10, 5, 6, 100, true)]
    [InlineData(5, 10, 6, 100, true)]
    [InlineData(10, 10, 6, 100, false)]
    public void Exceeding_either_is_a_deviation(int? percent, int? absolute, int difference, int expected, bool exceeded) =>
        Assert.Equal(exceeded, new ToleranceLimit(percent, absolute).IsExceededBy(difference, expected));

    [Theory]
    [InlineData(500, null, true)]
    [InlineData(null, 5, false)]
    [InlineData(500, 5, true)]
    [InlineData(null, null, false)]
    public void Of_nothing_expected_anything_is_an_infinite_percentage(int? percent, int? absolute, bool exceeded) =>
        Assert.Equal(exceeded, new ToleranceLimit(percent, absolute).IsExceededBy(1, 0));

    [Fact]
    public void The_room_is_exactly_what_is_not_exceeded() =>
        Gen.Select(Limit, Limit, Gen.Int[1, 1000], Gen.Int[0, 4000]).Sample((percent, absolute, expected, difference) =>
        {
            var limit = new ToleranceLimit(percent, absolute);
            Assert.Equal(limit.Room(expected) is { } room && difference > room, limit.IsExceededBy(difference, expected));
        });

    [Fact]
    public void Off_and_zero_are_not_the_same()
    {
        Assert.Equal((null, 0m), (ToleranceLimit.Off.Room(100), ToleranceLimit.Zero.Room(100)));
        Assert.False(ToleranceLimit.Off.IsExceededBy(decimal.MaxValue, 1));
        Assert.True(ToleranceLimit.Zero.IsExceededBy(0.000001m, 1));
    }
}
