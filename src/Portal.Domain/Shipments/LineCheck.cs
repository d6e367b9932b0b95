using System.Globalization;
using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>Checks the lines of a shipment: quantities against the order line, then what the item asks to be told.</summary>
internal static class LineCheck
{
    public static void Of(Findings found, ShipmentContent content, ShipmentBasis basis, ShipmentContent? before)
    {
        found.Refuse(content.Lines.Count == 0, "shipment.empty", "Say how much of which line you ship.");
        foreach (var group in content.Lines.GroupBy(l => l.OrderLineId))
        {
            var line = group.First();
            found.OrderLineId = line.OrderLineId;
            var (number, order) = (line.Line, line.OrderNumber);
            found.Refuse(group.Count() > 1, "shipment.line-twice", $"Line {number} of order {order} is there twice; put its lots into one line.", number, order);
            if (basis.Find(line.OrderLineId) is not { } balance)
            {
                found.Refuse(true, "shipment.line-unknown", $"Line {number} of order {order} can't be shipped: it is not on your orders.", number, order);
                continue;
            }

            var elsewhere = balance.Terms.PlantCode != content.PlantCode || balance.Terms.ErpCode != content.ErpCode;
            found.Refuse(elsewhere, "shipment.other-plant", $"Line {number} of order {order} goes to plant {balance.Terms.PlantCode}: ship it on a notice of its own.", number, order, balance.Terms.PlantCode);
            var announced = before?.Lines.FirstOrDefault(l => l.OrderLineId == line.OrderLineId)?.Quantity ?? 0;
            if (Quantity(found, line, balance, announced))
            {
                Warnings(found, line, balance, content.ArrivesOn);
                BatchCheck.Of(found, line, balance.Terms.Needs, content.ArrivesOn);
            }
        }

        found.OrderLineId = null;
    }

    /// <summary>False when the quantity itself is no good, so that nothing else is worth saying of it. What was announced already may be under way, whatever became of the order.</summary>
    private static bool Quantity(Findings found, ShippedLine line, DeliveryBalance balance, decimal announced)
    {
        var (n, order, unit, most) = (line.Line, line.OrderNumber, line.Unit, balance.MayShip);
        var more = line.Quantity > announced;
        if (found.Refuse(line.Quantity < 0, "shipment.quantity-negative", $"Line {n} of order {order}: a quantity can't be below 0.", n, order)
            || found.Refuse(decimal.Round(line.Quantity, line.UnitDecimals) != line.Quantity, "shipment.decimals", $"Line {n} of order {order}: {unit} is counted with {line.UnitDecimals} decimals.", n, order, unit, line.UnitDecimals)
            || found.Refuse(more && balance.Terms.Ended, "shipment.line-ended", $"Line {n} of order {order} was cancelled or closed and takes no more deliveries.", n, order)
            || found.Refuse(more && balance.IsComplete, "shipment.line-complete", $"Line {n} of order {order} has been delivered in full.", n, order)
            || found.Refuse(more && line.Quantity > most, "shipment.too-much", $"Line {n} of order {order}: at most {Figure(most)} {unit} may be shipped now, over-delivery tolerance included.", n, order, most, unit))
        {
            return false;
        }

        var converted = line is { SupplierQuantity: { } typed, SupplierFactor: { } factor and > 0 } ? Rounding.HalfAway(typed * factor, line.UnitDecimals) : line.Quantity;
        return !found.Refuse(
            converted != line.Quantity, "shipment.units-differ", $"Line {n} of order {order}: {Figure(line.SupplierQuantity ?? 0)} {line.SupplierUnit} are {Figure(converted)} {unit}, not {Figure(line.Quantity)}.",
            n, order, line.SupplierQuantity, line.SupplierUnit, converted, unit, line.Quantity);
    }

    private static void Warnings(Findings found, ShippedLine line, DeliveryBalance balance, DateOnly arrivesOn)
    {
        var (n, order, unit) = (line.Line, line.OrderNumber, line.Unit);
        found.Warn(!balance.Terms.IsAgreed, "shipment.not-agreed", $"Line {n} of order {order} is not agreed yet.", n, order);
        var over = line.Quantity - (balance.Open - balance.InTransit);
        found.Warn(over > 0, "shipment.over", $"Line {n} of order {order}: {Figure(over)} {unit} more than is open, inside the over-delivery tolerance.", n, order, over, unit);
        if (balance.Due.Count == 0)
        {
            return;
        }

        var first = balance.Due[0];
        var due = Math.Max(first.Quantity, balance.Due.Where(d => d.DockOn <= arrivesOn).Sum(d => d.Quantity));
        var (isShort, allowed) = (due - line.Quantity, due * (balance.Terms.UnderTolerance ?? 0) / 100);
        found.Warn(isShort > allowed, "shipment.short", $"Line {n} of order {order}: {Figure(isShort)} {unit} less than is due by then; they stay open.", n, order, isShort, unit);
        var days = arrivesOn.DayNumber - first.DockOn.DayNumber;
        found.Warn(days > 0 && first.Agreed, "shipment.late-agreed", $"Line {n} of order {order} arrives after the agreed day, {first.DockOn:yyyy-MM-dd}.", n, order, days, first.DockOn);
        found.Warn(days > 0 && !first.Agreed, "shipment.late-needed", $"Line {n} of order {order} arrives after the needed day, {first.DockOn:yyyy-MM-dd}.", n, order, days, first.DockOn);
    }

    internal static string Figure(decimal quantity) => quantity.ToString("0.######", CultureInfo.InvariantCulture);
}
