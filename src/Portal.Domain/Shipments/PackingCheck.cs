using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>Checks handling units: their labels, their nesting, and that what is packed is what is shipped, or that nothing is said of packing.</summary>
internal static class PackingCheck
{
    public static void Of(Findings found, ShipmentContent content, IReadOnlySet<string> ssccsInUse)
    {
        foreach (var unit in content.Units)
        {
            found.Unit = unit.Number;
            Label(found, unit, ssccsInUse);
            found.Refuse(unit.GrossWeight <= 0, "shipment.weight", $"Unit {unit.Number}: a weight must be more than 0 kg.", unit.Number);
            Contents(found, unit, content);
        }

        Twice(found, content.Units);
        if (Nested(found, content.Units) && content.Units.Any(u => u.Contents.Count > 0))
        {
            Empty(found, content.Units);
            Totals(found, content);
        }

        found.Unit = null;
    }

    private static void Label(Findings found, PackedUnit unit, IReadOnlySet<string> ssccsInUse)
    {
        var n = unit.Number;
        if (!found.Refuse(unit.Sscc is null, "shipment.sscc-missing", $"Unit {n} has no SSCC yet.", n)
            && !found.Refuse(!Sscc.TryParse(unit.Sscc, out _), "shipment.sscc-wrong", $"Unit {n}: '{unit.Sscc}' is not an SSCC: 18 digits, the last of them their check digit.", n, unit.Sscc))
        {
            found.Refuse(ssccsInUse.Contains(unit.Sscc!), "shipment.sscc-used", $"Unit {n}: SSCC {unit.Sscc} is on another shipment of the last twelve months.", n, unit.Sscc);
        }
    }

    private static void Contents(Findings found, PackedUnit unit, ShipmentContent content)
    {
        var n = unit.Number;
        foreach (var packed in unit.Contents)
        {
            if (content.Lines.FirstOrDefault(l => l.OrderLineId == packed.OrderLineId) is not { } line)
            {
                found.Refuse(true, "shipment.packed-unknown", $"Unit {n} holds something that is not shipped.", n);
                continue;
            }

            var uneven = packed.Quantity <= 0 || decimal.Round(packed.Quantity, line.UnitDecimals) != packed.Quantity;
            found.Refuse(uneven, "shipment.packed-quantity", $"Unit {n}: a packed quantity must be above 0 with at most {line.UnitDecimals} decimals.", n, line.UnitDecimals);
            var known = line.Batches.Any(b => b.Lot == packed.Lot) || (packed.Lot is null && line.Batches.Count < 2);
            found.Refuse(!known, "shipment.packed-lot", $"Unit {n}: say of which lot of line {line.Line} its pieces are.", n, line.Line);
        }
    }

    private static void Twice(Findings found, IReadOnlyList<PackedUnit> units)
    {
        foreach (var same in units.Where(u => u.Sscc is not null).GroupBy(u => u.Sscc, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            found.Unit = same.Last().Number;
            found.Refuse(true, "shipment.sscc-twice", $"SSCC {same.Key} is on two units.", same.Key);
        }
    }

    /// <summary>True when every unit has its number and its place.</summary>
    private static bool Nested(Findings found, IReadOnlyList<PackedUnit> units)
    {
        if (units.GroupBy(u => u.Number).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            found.Unit = twice.Key;
            return !found.Refuse(true, "shipment.unit-twice", $"Two units have the number {twice.Key}.", twice.Key);
        }

        var lost = units.FirstOrDefault(u => u.Parent is { } parent && units.All(p => p.Number != parent));
        found.Unit = lost?.Number;
        if (found.Refuse(lost is not null, "shipment.unit-parent-missing", $"Unit {lost?.Number} lies in unit {lost?.Parent}, which is not there.", lost?.Number, lost?.Parent))
        {
            return false;
        }

        var circle = Nesting.Cycles(units);
        found.Unit = circle.Count == 0 ? null : circle[0];
        return !found.Refuse(circle.Count > 0, "shipment.unit-cycle", $"Unit {found.Unit} would lie in itself.", found.Unit);
    }

    private static void Empty(Findings found, IReadOnlyList<PackedUnit> units)
    {
        foreach (var empty in units.Where(u => u.Contents.Count == 0 && units.All(i => i.Parent != u.Number)))
        {
            found.Unit = empty.Number;
            found.Refuse(true, "shipment.unit-empty", $"Unit {empty.Number} is empty.", empty.Number);
        }

        found.Unit = null;
    }

    private static void Totals(Findings found, ShipmentContent content)
    {
        var packed = content.Units.SelectMany(u => u.Contents).ToLookup(c => c.OrderLineId);
        foreach (var line in content.Lines)
        {
            found.OrderLineId = line.OrderLineId;
            var (n, order, unit, sum) = (line.Line, line.OrderNumber, line.Unit, packed[line.OrderLineId].Sum(c => c.Quantity));
            if (found.Refuse(
                sum != line.Quantity, "shipment.packed-differs", $"Line {n} of order {order}: {LineCheck.Figure(sum)} {unit} are packed, {LineCheck.Figure(line.Quantity)} are shipped.",
                n, order, sum, unit, line.Quantity) || line.Batches.Count < 2)
            {
                continue;
            }

            foreach (var lot in line.Batches)
            {
                var ofLot = packed[line.OrderLineId].Where(c => c.Lot == lot.Lot).Sum(c => c.Quantity);
                found.Refuse(
                    ofLot != lot.Quantity, "shipment.packed-lot-differs", $"Line {n} of order {order}: of lot {lot.Lot} {LineCheck.Figure(ofLot)} {unit} are packed, {LineCheck.Figure(lot.Quantity)} are shipped.",
                    n, order, lot.Lot, ofLot, unit, lot.Quantity);
            }
        }

        found.OrderLineId = null;
    }
}
