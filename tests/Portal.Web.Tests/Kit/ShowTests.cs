using System.Globalization;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class ShowTests
{
    [Theory]
    [InlineData("en-GB", 18420, "EUR", "€18,420.00")]
    [InlineData("de", 18420, "EUR", "18.420,00 €")]
    [InlineData("en-GB", 1234.5, "CHF", "CHF 1,234.50")]
    [InlineData("en-GB", 1234.5, "JPY", "JPY 1,235")]
    [InlineData("en-GB", -3, "EUR", "-€3.00")]
    [InlineData("de", -3, "EUR", "-3,00 €")]
    [InlineData("en-GB", 1.2345, "KWD", "KWD 1.235")]
    public void Money_has_the_currencys_decimals_and_the_readers_order(string culture, decimal amount, string currency, string expected) =>
        Assert.Equal(expected, Spaces(In(culture, () => Show.Money(amount, currency))));

    [Theory]
    [InlineData("2.1000", "€2.10")]
    [InlineData("0.0125", "€0.0125")]
    [InlineData("61.4", "€61.40")]
    public void A_price_keeps_its_own_decimals(string amount, string expected) =>
        Assert.Equal(expected, In("en-GB", () => Show.Price(decimal.Parse(amount, CultureInfo.InvariantCulture), "EUR")));

    [Theory]
    [InlineData("en-GB", "Thu 10 Dec")]
    [InlineData("en-US", "Thu Dec 10")]
    [InlineData("de", "Do 10. Dez.")]
    public void A_day_of_this_year_has_its_weekday_and_no_year(string culture, string expected) =>
        Assert.Equal(expected, Spaces(In(culture, () => Show.Day(new DateOnly(2026, 12, 10), new DateOnly(2026, 11, 23)))));

    [Theory]
    [InlineData("en-GB", "Fri 8 Jan 2027")]
    [InlineData("en-US", "Fri Jan 8, 2027")]
    [InlineData("de", "Fr 8. Jan. 2027")]
    public void A_day_of_another_year_says_so(string culture, string expected) =>
        Assert.Equal(expected, Spaces(In(culture, () => Show.Day(new DateOnly(2027, 1, 8), new DateOnly(2026, 11, 23)))));

    [Theory]
    [InlineData("en-GB", "3 Dec, 09:14")]
    [InlineData("de", "3. Dez., 09:14")]
    public void A_moment_is_a_day_and_a_time(string culture, string expected) =>
        Assert.Equal(expected, Spaces(In(culture, () => Show.Moment(new DateTime(2026, 12, 3, 9, 14, 0, DateTimeKind.Unspecified), new DateOnly(2026, 11, 23)))));

    [Theory]
    [InlineData(15, "+15")]
    [InlineData(-1240, "−1,240")]
    [InlineData(0, "0")]
    public void A_difference_has_its_sign(decimal value, string expected) => Assert.Equal(expected, In("en-GB", () => Show.Difference(value)));

    [Fact]
    public void A_quantity_has_only_the_decimals_it_has() => Assert.Equal("2.000,5 kg", Spaces(In("de", () => Show.Quantity(2000.50m, "kg"))));

    private static string In(string culture, Func<string> show)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        return show();
    }

    private static string Spaces(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
