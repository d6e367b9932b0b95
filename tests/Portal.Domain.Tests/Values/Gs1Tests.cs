using CsCheck;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class Gs1Tests
{
    [Theory]
    [InlineData("96385074")]
    [InlineData("036000291452")]
    [InlineData("4006381333931")]
    [InlineData("10614141000415")]
    public void A_GTIN_of_every_length_is_known(string gtin)
    {
        Assert.True(Gs1.IsGtin(gtin));
        Assert.Equal(14, Gs1.Gtin14(gtin).Length);
        Assert.EndsWith(gtin, Gs1.Gtin14(gtin), StringComparison.Ordinal);
        Assert.True(Gs1.IsGtin(Gs1.Gtin14(gtin)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4006381333932")]
    [InlineData("400638133393")]
    [InlineData("40063813339311")]
    [InlineData("4006381333 31")]
    [InlineData("157035381410375177")]
    public void What_is_no_GTIN_is_not(string? text)
    {
        Assert.False(Gs1.IsGtin(text));
        Assert.Throws<FormatException>(() => Gs1.Gtin14(text!));
    }

    [Theory]
    [InlineData("5790000000012", true)]
    [InlineData("4012345500004", true)]
    [InlineData("4012345500005", false)]
    [InlineData("036000291452", false)]
    [InlineData(null, false)]
    public void A_GLN_has_thirteen_digits(string? text, bool good) => Assert.Equal(good, Gs1.IsGln(text));

    [Fact]
    public void Only_digits_have_a_check_digit() => Assert.Throws<ArgumentException>(() => Gs1.CheckDigit("12x"));

    [Fact]
    public void A_wrong_digit_never_passes() => Gen.Select(Gen.Char['0', '9'].Array[12], Gen.Int[0, 12], Gen.Int[1, 9]).Sample((digits, at, shift) =>
    {
        var text = (new string(digits) + Gs1.CheckDigit(digits)).ToCharArray();
        Assert.True(Gs1.IsGln(new string(text)));
        text[at] = (char)('0' + ((text[at] - '0' + shift) % 10));
        Assert.False(Gs1.IsGln(new string(text)));
    });
}
