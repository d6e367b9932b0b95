using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("EUR", "12.345", "12.35")]
    [InlineData("USD", "-12.345", "-12.35")]
    [InlineData("JPY", "12.5", "13")]
    [InlineData("KWD", "0.0005", "0.001")]
    [InlineData("CLF", "1.00005", "1.0001")]
    public void An_amount_is_rounded_to_what_its_currency_has(string currency, string amount, string rounded) =>
        Assert.Equal(new Money(Number(rounded), currency), new Money(Number(amount), currency).Rounded());

    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("CHF", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("ISK", 0)]
    [InlineData("BHD", 3)]
    [InlineData("TND", 3)]
    [InlineData("UYW", 4)]
    public void Currencies_have_the_decimals_of_ISO_4217(string currency, int decimals) => Assert.Equal(decimals, Money.MinorUnits(currency));

    [Fact]
    public void Equal_amounts_in_two_currencies_are_two_things() => Assert.NotEqual(new Money(1, "EUR"), new Money(1, "USD"));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
