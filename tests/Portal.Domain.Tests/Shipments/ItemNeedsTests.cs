using Portal.Domain.Shipments;

namespace Portal.Domain.Tests.Shipments;

public sealed class ItemNeedsTests
{
    private static string[] Refused(ItemNeeds needs, decimal quantity, bool certificate, params ShippedBatch[] batches)
    {
        var terms = Ship.Terms(needs);
        return ShipmentCheck.Of(Ship.Notice(terms.Ships(quantity, batches, certificate)), Ship.Basis(terms.Balance())).Codes();
    }

    private static string[] Refused(ItemNeeds needs, params ShippedBatch[] batches) => Refused(needs, 3, false, batches);

    private static ShippedBatch Batch(decimal quantity, string? lot = null, int? expires = null, string? origin = null, params string[] serials) =>
        ShippedBatch.Of(quantity, lot, expires is { } days ? Given.In(days) : null, origin, serials);

    [Fact]
    public void An_item_that_asks_nothing_is_told_nothing() => Assert.Empty(Refused(ItemNeeds.None));

    [Fact]
    public void What_an_item_asks_has_to_be_told()
    {
        var all = new ItemNeeds(true, true, true, true, true);

        Assert.Equal(
            ["shipment.certificate-missing", "shipment.lot-missing", "shipment.expiry-missing", "shipment.origin-missing", "shipment.serials-count"],
            Refused(all));
        Assert.Empty(Refused(all, 3, true, Batch(2, "A", 400, "DE", "S1", "S2"), Batch(1, "B", 500, "fr ", "S3")));
    }

    [Fact]
    public void It_is_told_of_every_piece() => Assert.Equal(
        ["shipment.lot-missing", "shipment.expiry-missing", "shipment.origin-missing", "shipment.serials-count"],
        Refused(new(true, true, true, true), Batch(2, "A", 400, "DE", "S1", "S2"), Batch(1)));

    [Fact]
    public void What_nobody_asks_for_is_right_when_it_is_told()
    {
        Assert.Equal(["shipment.origin-wrong"], Refused(ItemNeeds.None, Batch(3, origin: "Germany")));
        Assert.Equal(["shipment.expired"], Refused(ItemNeeds.None, Batch(3, expires: 19)));
        Assert.Empty(Refused(ItemNeeds.None, Batch(3, expires: 20)));
        Assert.Equal(["shipment.serials-count"], Refused(ItemNeeds.None, Batch(3, null, null, null, "S1")));
        Assert.Equal(["shipment.serial-twice"], Refused(ItemNeeds.None, Batch(3, null, null, null, "S1", "S1 ", "S2")));
    }

    [Fact]
    public void Lots_make_up_the_line()
    {
        Assert.Equal(["shipment.lots-differ"], Refused(ItemNeeds.None, Batch(1, "A"), Batch(1, "B")));
        Assert.Equal(["shipment.lot-quantity"], Refused(ItemNeeds.None, Batch(0.5m, "A"), Batch(2.5m, "B")));
        Assert.Equal(["shipment.lot-quantity"], Refused(ItemNeeds.None, Batch(3, "A"), Batch(0, "B")));
        Assert.Equal(["shipment.lot-twice"], Refused(ItemNeeds.None, Batch(1, "A"), Batch(2, " A")));
    }

    [Fact]
    public void Several_lots_have_names_though_the_item_does_not_ask() => Assert.Equal(["shipment.lot-missing"], Refused(ItemNeeds.None, Batch(1, "A"), Batch(2)));

    [Fact]
    public void Half_a_piece_has_no_serial_number()
    {
        var terms = Ship.Terms(new ItemNeeds(Serial: true), Ship.Line(decimals: 1));

        Assert.Equal(["shipment.serials-count"], ShipmentCheck.Of(Ship.Notice(terms.Ships(1.5m, [Batch(1.5m, null, null, null, "S1")])), Ship.Basis(terms.Balance())).Codes());
    }
}
