using System.Globalization;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("en-GB", "1.5", 1.5)]
    [InlineData("en-GB", " 120 ", 120.0)]
    [InlineData("en-GB", "-2", -2.0)]
    [InlineData("en-GB", "9,50", null)]
    [InlineData("en-GB", "1,000", null)]
    [InlineData("de-DE", "9,50", 9.5)]
    [InlineData("de-DE", "1.5", null)]
    [InlineData("de-DE", "120.50", null)]
    [InlineData("de-DE", "1.000,5", null)]
    [InlineData("en-GB", "", null)]
    [InlineData("en-GB", "ten", null)]
    public void A_number_is_what_it_is_in_the_readers_language_and_nothing_else(string culture, string typed, double? value)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(value is not null, Numbers.TryRead(typed, out var read));
        Assert.Equal((decimal)(value ?? 0), read);
    }

    [Fact]
    public void What_was_typed_in_another_language_is_written_in_the_readers()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

        Assert.Equal("61.4", Numbers.FromCulture("61,4", "de-DE"));
        Assert.Equal("1.500", Numbers.FromCulture("1.500", "en-GB"));
        Assert.Equal("6x", Numbers.FromCulture("6x", "de-DE"));
    }
}
