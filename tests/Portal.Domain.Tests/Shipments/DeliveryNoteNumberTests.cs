using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class DeliveryNoteNumberTests
{
    [Theory]
    [InlineData("LS-4711", "LS4711")]
    [InlineData(" ls 47/11 ", "LS4711")]
    [InlineData("0004711", "4711")]
    [InlineData("ＬＳ４７１１", "LS4711")]
    [InlineData("LS.0047-11", "LS004711")]
    [InlineData("ß-1", "ß1")]
    [InlineData("000", "0")]
    [InlineData("-/.", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Two_ways_to_write_one_number_are_equal(string? number, string? key) => Assert.Equal(key, DeliveryNoteNumber.KeyOf(number));
}
