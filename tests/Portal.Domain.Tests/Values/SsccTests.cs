using CsCheck;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class SsccTests
{
    // The first two are printed in examples of the field; zeros have the check digit zero.
    [Theory]
    [InlineData("157035381410375177")]
    [InlineData("106141412345678908")]
    [InlineData("000000000000000000")]
    public void A_code_with_its_check_digit_is_read(string text)
    {
        Assert.Equal(text, Sscc.Parse(text).Text);
        Assert.Equal(text, Sscc.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("157035381410375178")]
    [InlineData("15703538141037517")]
    [InlineData("1570353814103751770")]
    [InlineData("15703538141037517X")]
    [InlineData("１57035381410375177")]
    [InlineData("01157035381410375177")]
    public void Anything_else_is_not(string? text)
    {
        Assert.False(Sscc.TryParse(text, out var none));
        Assert.Null(none);
        Assert.Throws<FormatException>(() => Sscc.Parse(text));
    }

    [Theory]
    [InlineData("(00)157035381410375177")]
    [InlineData("00157035381410375177")]
    [InlineData("(00) 1 5703538 141037517 7")]
    [InlineData(" 157035381410375177 ")]
    public void What_a_scanner_or_a_person_puts_around_it_is_left_out(string text) => Assert.Equal("157035381410375177", Sscc.Parse(text).Text);

    [Fact]
    public void It_is_built_from_extension_prefix_and_serial()
    {
        Assert.Equal("157035381410375177", Sscc.Of(1, "5703538", 141037517).Text);
        Assert.Equal(Sscc.Parse("157035381410375177"), Sscc.Of(1, "5703538", 141037517));
        Assert.Equal("0570353800000000", Sscc.Of(0, "5703538", 1).Text[..16]);
    }

    [Fact]
    public void A_prefix_leaves_so_many_serials()
    {
        Assert.Equal(1_000_000_000, Sscc.Serials("5703538"));
        Assert.Equal(18, Sscc.Of(0, "5703538", 999_999_999).Text.Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sscc.Of(0, "5703538", 1_000_000_000));
    }

    [Theory]
    [InlineData(-1, "5703538", 1)]
    [InlineData(10, "5703538", 1)]
    [InlineData(0, "570", 1)]
    [InlineData(0, "5703538141037", 1)]
    [InlineData(0, "57035e8", 1)]
    [InlineData(0, "5703538", -1)]
    public void Parts_that_cannot_be_are_refused(int extension, string prefix, long serial) =>
        Assert.ThrowsAny<ArgumentException>(() => Sscc.Of(extension, prefix, serial));

    [Fact]
    public void Every_code_that_is_built_is_read_back_and_no_digit_may_change()
    {
        Gen.Select(Gen.Int[0, 9], Gen.Int[4, 12], Gen.Long[0, 9999], Gen.Int[0, 17], Gen.Int[1, 9]).Sample((extension, length, serial, at, shift) =>
        {
            var code = Sscc.Of(extension, new string('7', length), serial);
            Assert.Equal(code, Sscc.Parse(code.Text));

            var wrong = code.Text.ToCharArray();
            wrong[at] = (char)('0' + ((wrong[at] - '0' + shift) % 10));
            Assert.False(Sscc.TryParse(new string(wrong), out _));
        });
    }
}
