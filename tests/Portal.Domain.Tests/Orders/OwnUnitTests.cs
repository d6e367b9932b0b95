using Portal.Domain.Orders;

namespace Portal.Domain.Tests.Orders;

public sealed class OwnUnitTests
{
    [Theory]
    [InlineData(12, 200, 0)]
    [InlineData(7, 100, 0)]
    [InlineData(0.4536, 12.5, 1)]
    [InlineData(25, 50, 0)]
    public void What_is_turned_into_the_suppliers_unit_comes_back_as_it_was(decimal factor, decimal ordered, int decimals)
    {
        var unit = new OwnUnit("XBX", factor);

        Assert.Equal(ordered, unit.To(unit.From(ordered), decimals));
    }

    [Fact]
    public void A_part_of_a_piece_is_not_rounded_away()
    {
        Assert.Equal(37.5m, new OwnUnit("XBX", 25).To(1.5m, 0));
        Assert.Equal(84, new OwnUnit("XBX", 12).To(7, 0));
    }

    [Fact]
    public void An_answer_keeps_the_unit_of_its_line_and_none_where_the_line_has_none()
    {
        var order = Given.Order(Given.Line() with { SupplierUnit = "XBX", SupplierFactor = 25 }, Given.Line(20));

        Assert.Equal(new OwnUnit("XBX", 25), order.Answer(Given.Change(Given.Part(75, 20)) with { Own = new("XBX", 1) }).Offer.Own);
        Assert.Null(order.Answer(Given.Change(Given.Part(75, 20)) with { Own = new("XBX", 25) }, 20).Offer.Own);
    }
}
