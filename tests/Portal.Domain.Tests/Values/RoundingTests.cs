using CsCheck;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class RoundingTests
{
    private static readonly Gen<decimal> Amounts = Gen.Long[-1_000_000_000, 1_000_000_000].Select(cents => cents / 1000m);

    [Theory]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("-0.125", 2, "-0.13")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.1249999", 2, "0.12")]
    [InlineData("1.0005", 3, "1.001")]
    public void A_half_goes_away_from_zero(string value, int decimals, string rounded) =>
        Assert.Equal(Number(rounded), Rounding.HalfAway(Number(value), decimals));

    [Theory]
    [InlineData("100", "1 1 1", 2, "33.33 33.33 33.34")]
    [InlineData("-100", "1 1 1", 2, "-33.33 -33.33 -33.34")]
    [InlineData("0.01", "1 1 1", 2, "0.00 0.00 0.01")]
    [InlineData("10", "0 1", 0, "0 10")]
    [InlineData("7", "3", 0, "7")]
    public void What_rounding_leaves_goes_onto_the_last_part(string total, string weights, int decimals, string parts) =>
        Assert.Equal(parts.Split(' ').Select(Number), Rounding.Split(Number(total), [.. weights.Split(' ').Select(Number)], decimals));

    [Fact]
    public void The_parts_of_a_split_sum_to_the_total_and_none_but_the_last_is_off_by_more_than_half_a_unit() =>
        Gen.Select(Amounts.Select(a => Rounding.HalfAway(a, 2)), Gen.Int[1, 1000].Select(w => (decimal)w).List[1, 12]).Sample((total, weights) =>
        {
            var parts = Rounding.Split(total, weights, 2);

            Assert.Equal((total, weights.Count), (parts.Sum(), parts.Count));
            foreach (var (part, weight) in parts.Zip(weights).SkipLast(1))
            {
                Assert.True(Math.Abs(part - (total * weight / weights.Sum())) <= 0.005m);
            }
        });

    [Fact]
    public void Rounding_twice_changes_nothing_and_a_sign_only_turns_it_over() => Amounts.Sample(value =>
    {
        var once = Rounding.HalfAway(value, 2);
        Assert.Equal((once, -once), (Rounding.HalfAway(once, 2), Rounding.HalfAway(-value, 2)));
    });

    [Fact]
    public void Weights_that_sum_to_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Rounding.Split(10, [], 2));
        Assert.Throws<ArgumentException>(() => Rounding.Split(10, [0, 0], 2));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
