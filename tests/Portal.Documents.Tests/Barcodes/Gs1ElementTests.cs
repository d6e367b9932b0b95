using Portal.Documents.Barcodes;

namespace Portal.Documents.Tests.Barcodes;

public sealed class Gs1ElementTests
{
    [Fact]
    public void Function_1_stands_in_front_and_behind_what_may_have_any_length()
    {
        var symbol = Gs1Element.Encode([new("02", "04006381333931"), new("37", "48"), new("10", "L-1"), new("400", "4500001234")]);

        Assert.Equal(Code128.Encode("\u001d02040063813339313748\u001d10L-1\u001d4004500001234").Codes, symbol.Codes);
    }

    [Theory]
    [InlineData("00", "157035381410375177", true)]
    [InlineData("00", "15703538141037517", false)]
    [InlineData("02", "04006381333931", true)]
    [InlineData("02", "4006381333931", false)]
    [InlineData("37", "99999999", true)]
    [InlineData("37", "999999999", false)]
    [InlineData("37", "", false)]
    [InlineData("10", "L2026/1183_a", true)]
    [InlineData("10", "123456789012345678901", false)]
    [InlineData("10", "CHARGE 1", false)]
    [InlineData("10", "CHARGE#1", false)]
    [InlineData("400", "BÄ-1", false)]
    [InlineData("400", "123456789012345678901234567890", true)]
    [InlineData("17", "261231", false)]
    public void A_value_keeps_to_the_format_of_its_identifier(string identifier, string value, bool good)
    {
        var element = new Gs1Element(identifier, value);

        Assert.Equal(good, element.IsCodable);
        if (!good)
        {
            Assert.Throws<ArgumentException>(() => Gs1Element.Encode([element]));
        }
    }

    [Fact]
    public void People_read_it_with_brackets() => Assert.Equal("(400)4500001234", new Gs1Element("400", "4500001234").Readable);
}
