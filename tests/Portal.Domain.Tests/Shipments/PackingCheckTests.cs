using CsCheck;
using Portal.Domain.Shipments;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Shipments;

public sealed class PackingCheckTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();

    private Guid Line => _terms.OrderLineId;

    private string[] Refused(params PackedUnit[] units) => Refused(_terms.Ships(10), units);

    private string[] Refused(ShippedLine line, params PackedUnit[] units) =>
        ShipmentCheck.Of(Ship.Notice(line) with { Units = units }, new(Given.Today, [_terms.Balance()], new HashSet<string> { Ship.Sscc3 })).Codes();

    private PackedUnit Unit(int number, string? sscc, int? parent = null, decimal? quantity = null, string? lot = null, decimal? weight = null) =>
        new(number, parent, sscc, parent is null ? PackagingKind.Pallet : PackagingKind.Carton, quantity is { } q ? [new(Line, q, lot)] : [], weight);

    [Fact]
    public void Cartons_on_a_pallet_that_hold_what_is_shipped_are_found_good() => Assert.Empty(Refused(
        Unit(1, Ship.Sscc1, weight: 300), Unit(2, Ship.Sscc2, 1, 6), Unit(3, Sscc.Of(0, "4012345", 7).Text, 2, 4)));

    [Fact]
    public void Units_of_which_nobody_says_what_is_in_them_are_found_good() => Assert.Empty(Refused(Unit(1, Ship.Sscc1), Unit(2, Ship.Sscc2)));

    [Fact]
    public void An_SSCC_is_there_right_new_and_once()
    {
        Assert.Equal(["shipment.sscc-missing"], Refused(Unit(1, " ")));
        Assert.Equal(["shipment.sscc-wrong"], Refused(Unit(1, "157035381410375178")));
        Assert.Equal(["shipment.sscc-used"], Refused(Unit(1, Ship.Sscc3)));
        Assert.Equal(["shipment.sscc-twice"], Refused(Unit(1, Ship.Sscc1), Unit(2, "(00) 157035381410375177")));
    }

    [Fact]
    public void A_weight_is_more_than_nothing() => Assert.Equal(["shipment.weight"], Refused(Unit(1, Ship.Sscc1, weight: 0)));

    [Fact]
    public void What_is_packed_is_what_is_shipped()
    {
        Assert.Equal(["shipment.packed-differs"], Refused(Unit(1, Ship.Sscc1, quantity: 9)));
        Assert.Equal(["shipment.packed-differs"], Refused(Unit(1, Ship.Sscc1, quantity: 11)));
        Assert.Equal(["shipment.packed-unknown", "shipment.packed-differs"], Refused(new PackedUnit(1, null, Ship.Sscc1, PackagingKind.Box, [new(Guid.Empty, 10)])));
        Assert.Equal(["shipment.packed-quantity"], Refused(Unit(1, Ship.Sscc1, quantity: 10.5m), Unit(2, Ship.Sscc2, quantity: -0.5m))[..1]);
    }

    [Fact]
    public void Among_packed_units_none_is_empty() => Assert.Equal(["shipment.unit-empty"], Refused(Unit(1, Ship.Sscc1, quantity: 10), Unit(2, Ship.Sscc2)));

    [Fact]
    public void Lots_are_packed_as_they_are_shipped()
    {
        var line = _terms.Ships(10, [ShippedBatch.Of(6, "A"), ShippedBatch.Of(4, "B")]);

        Assert.Empty(Refused(line, Unit(1, Ship.Sscc1, quantity: 6, lot: "A"), Unit(2, Ship.Sscc2, quantity: 4, lot: " B ")));
        Assert.Equal(["shipment.packed-lot-differs", "shipment.packed-lot-differs"], Refused(line, Unit(1, Ship.Sscc1, quantity: 5, lot: "A"), Unit(2, Ship.Sscc2, quantity: 5, lot: "B")));
        Assert.Equal(["shipment.packed-lot"], Refused(line, Unit(1, Ship.Sscc1, quantity: 10))[..1]);
        Assert.Equal(["shipment.packed-lot"], Refused(line, Unit(1, Ship.Sscc1, quantity: 10, lot: "C"))[..1]);
        Assert.Empty(Refused(_terms.Ships(10, [ShippedBatch.Of(10, "A")]), Unit(1, Ship.Sscc1, quantity: 10)));
    }

    [Fact]
    public void Every_unit_has_its_number_and_its_place()
    {
        Assert.Equal(["shipment.unit-twice"], Refused(Unit(1, Ship.Sscc1), Unit(1, Ship.Sscc2)));
        Assert.Equal(["shipment.unit-parent-missing"], Refused(Unit(1, Ship.Sscc1), Unit(2, Ship.Sscc2, 7)));
        Assert.Equal(["shipment.unit-cycle"], Refused(Unit(1, Ship.Sscc1, 1)));
        Assert.Equal(["shipment.unit-cycle"], Refused(Unit(1, Ship.Sscc1, 2), Unit(2, Ship.Sscc2, 1)));
    }

    [Fact]
    public void What_lies_below_a_circle_is_in_it_too() => Assert.Equal([2, 3, 4], Nesting.Cycles([Unit(1, null), Unit(2, null, 3), Unit(3, null, 2), Unit(4, null, 3), Unit(5, null, 1)]));

    [Fact]
    public void No_unit_that_passes_lies_in_itself() => Gen.Int[0, 8].Array[1, 8].Sample(parents =>
    {
        var units = parents.Select((p, i) => Unit(i + 1, null, p == 0 || p > parents.Length ? null : p)).ToArray();
        var parent = units.ToDictionary(u => u.Number, u => u.Parent);
        var circles = Nesting.Cycles(units);

        bool EndsOutside(int number)
        {
            for (var steps = 0; steps <= units.Length; steps++)
            {
                if (parent[number] is not { } up)
                {
                    return true;
                }

                number = up;
            }

            return false;
        }

        Assert.Equal(units.Where(u => !EndsOutside(u.Number)).Select(u => u.Number), circles);
        Assert.Equal(circles.Count > 0, Refused(units).Contains("shipment.unit-cycle"));
    });
}
