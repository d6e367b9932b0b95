using CsCheck;
using Portal.Domain.Shipments;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Shipments;

public sealed class PackingTests
{
    private readonly DeliveryTerms _terms = Ship.Terms();
    private readonly DeliveryTerms _other = Ship.Terms();

    [Fact]
    public void Everything_on_one_pallet_is_one_unit()
    {
        var unit = Assert.Single(Packing.OnOnePallet([_terms.Ships(10, [ShippedBatch.Of(6, "A"), ShippedBatch.Of(4, "B")]), _other.Ships(5), Ship.Terms().Ships(0)], 250));

        Assert.Equal((1, null, PackagingKind.Pallet, 250m, "PX"), (unit.Number, unit.Parent, unit.Kind, unit.GrossWeight, unit.Kind.Code()));
        Assert.Equal([new(_terms.OrderLineId, 6, "A"), new(_terms.OrderLineId, 4, "B"), new(_other.OrderLineId, 5)], unit.Contents);
    }

    [Fact]
    public void Cartons_are_filled_line_by_line_and_stand_on_pallets()
    {
        var units = Packing.InCartons([_terms.Ships(25), _other.Ships(4)], _ => 10, 3);

        Assert.Equal([1, 2, 3, 4, 5, 6], units.Select(u => u.Number));
        Assert.Equal([null, 1, 1, 1, null, 5], units.Select(u => u.Parent));
        Assert.Equal([10m, 10m, 5m, 4m], units.SelectMany(u => u.Contents).Select(c => c.Quantity));
        Assert.Equal(["PX", "CT", "CT", "CT", "PX", "CT"], units.Select(u => u.Kind.Code()));
        Assert.Equal([new PackedContent(_terms.OrderLineId, 25)], units.Inside(1));
        Assert.Equal([1, 5], units.In(null).Select(u => u.Number));
        Assert.Equal([2, 3, 4], units.In(1).Select(u => u.Number));
    }

    [Fact]
    public void Cartons_may_travel_alone_and_never_mix_lots()
    {
        var units = Packing.InCartons([_terms.Ships(10, [ShippedBatch.Of(6, "A"), ShippedBatch.Of(4, "B")])], _ => 10, null);

        Assert.Equal([(6m, "A"), (4m, "B")], units.Select(u => (u.Contents[0].Quantity, u.Contents[0].Lot)));
        Assert.All(units, u => Assert.Null(u.Parent));
    }

    [Fact]
    public void A_carton_and_a_pallet_hold_something()
    {
        Given.Refuses("packing.carton-empty", () => Packing.InCartons([_terms.Ships(1)], _ => 0, null));
        Given.Refuses("packing.pallet-empty", () => Packing.InCartons([_terms.Ships(1)], _ => 1, 0));
        Given.Refuses("packing.too-many", () => Packing.InCartons([_terms.Ships(Packing.MostUnits + 1)], _ => 1, null));
        Assert.Empty(Packing.InCartons([], _ => 1, 4));
    }

    [Fact]
    public void Labels_are_given_to_units_without_one()
    {
        PackedUnit[] units = [new(1, null, null, PackagingKind.Pallet, []), new(2, 1, Ship.Sscc1, PackagingKind.Carton, []), new(3, 1, null, PackagingKind.Carton, [])];

        Assert.Equal(2, Packing.Unlabelled(units));
        Assert.Equal([Ship.Sscc2, Ship.Sscc1, Ship.Sscc3], Packing.Labelled(units, [Sscc.Parse(Ship.Sscc2), Sscc.Parse(Ship.Sscc3)]).Select(u => u.Sscc));
        Assert.Throws<ArgumentOutOfRangeException>(() => Packing.Labelled(units, [Sscc.Parse(Ship.Sscc2)]));
    }

    [Fact]
    public void Every_packaging_has_a_code_of_its_own()
    {
        var codes = Enum.GetValues<PackagingKind>().Select(k => k.Code()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((PackagingKind)99).Code());
    }

    [Fact]
    public void A_quantity_over_units_is_exact_and_even() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 60], Gen.Int[0, 3]).Sample((amount, units, decimals) =>
    {
        var quantity = amount / 1000m;
        var parts = Packing.Evenly(quantity, units, decimals);
        var smallest = (decimal)Math.Pow(10, -decimals);

        Assert.Equal((units, quantity), (parts.Count, parts.Sum()));
        Assert.All(parts, p => Assert.True(p >= 0));
        Assert.All(parts.Skip(1), p => Assert.Equal(0, p % smallest));
        Assert.True(parts.Max() - parts.Min() < smallest * 2);
    });

    [Fact]
    public void Cartons_hold_exactly_what_the_lines_say_and_pass_the_check() => Gen.Select(
        Gen.Int[1, 110], Gen.Int[1, 1100], Gen.Int[1, 40], Gen.Int[1, 300], Gen.Int[0, 12], Gen.Int[0, 100]).Sample((pieces, tenths, per, perTenths, perPallet, cut) =>
    {
        var kilos = Ship.Terms(line: Ship.Line(decimals: 1));
        var first = pieces * cut / 100;
        ShippedLine[] lines =
        [
            _terms.Ships(pieces, first is 0 || first == pieces ? [] : [ShippedBatch.Of(first, "A"), ShippedBatch.Of(pieces - first, "B")]),
            kilos.Ships(tenths / 10m),
        ];

        var units = Packing.InCartons(lines, l => l.UnitDecimals == 0 ? per : perTenths / 10m, perPallet == 0 ? null : perPallet);
        units = Packing.Labelled(units, [.. Enumerable.Range(0, Packing.Unlabelled(units)).Select(i => Sscc.Of(0, "4012345", i))]);

        Assert.All(lines, l => Assert.Equal(l.Quantity, units.SelectMany(u => u.Contents).Where(c => c.OrderLineId == l.OrderLineId).Sum(c => c.Quantity)));
        Assert.All(lines.SelectMany(l => l.Batches), b => Assert.Equal(b.Quantity, units.SelectMany(u => u.Contents).Where(c => c.Lot == b.Lot).Sum(c => c.Quantity)));
        Assert.Equal(lines.Sum(l => l.Quantity), units.In(null).Sum(u => units.Inside(u.Number).Sum(c => c.Quantity)));
        Assert.True(perPallet == 0 || units.In(null).All(p => units.In(p.Number).Count <= perPallet));
        Assert.Empty(ShipmentCheck.Of(Ship.Notice(lines) with { Units = units }, Ship.Basis(_terms.Balance(), kilos.Balance())).Codes());
    }, iter: 60);
}
