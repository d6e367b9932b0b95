using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>Packs lines into handling units so that nothing is lost on the way: the sum over the units is exactly what the lines say.</summary>
public static class Packing
{
    /// <summary>Units of one shipment at most; beyond that somebody mistyped the quantity of a carton.</summary>
    public const int MostUnits = 5_000;

    /// <summary>The short form: everything on one pallet.</summary>
    /// <param name="grossWeight">Kilograms; null when nobody weighed it.</param>
    public static IReadOnlyList<PackedUnit> OnOnePallet(IEnumerable<ShippedLine> lines, decimal? grossWeight = null) =>
        [new(1, null, null, PackagingKind.Pallet, [.. lines.Where(l => l.Quantity != 0).SelectMany(Parts)], grossWeight)];

    /// <summary>Fills cartons line by line and lot by lot, never two of them in one carton, and stands the cartons on pallets.</summary>
    /// <param name="perCarton">Per order line, how much one carton holds; what is left over comes into a last, smaller one.</param>
    /// <param name="cartonsPerPallet">Null when the cartons travel without pallets.</param>
    public static IReadOnlyList<PackedUnit> InCartons(IEnumerable<ShippedLine> lines, Func<ShippedLine, decimal> perCarton, int? cartonsPerPallet)
    {
        ArgumentNullException.ThrowIfNull(perCarton);
        if (cartonsPerPallet < 1)
        {
            throw new RuleBroken("packing.pallet-empty", "A pallet carries one carton or more.");
        }

        var filled = new List<PackedContent>();
        foreach (var line in lines.Where(l => l.Quantity != 0))
        {
            var size = perCarton(line);
            Parts(line).ToList().ForEach(part => Fill(filled, part, size));
        }

        var units = new List<PackedUnit>();
        foreach (var load in filled.Chunk(cartonsPerPallet ?? Math.Max(1, filled.Count)))
        {
            int? pallet = cartonsPerPallet is null ? null : units.Count + 1;
            if (pallet is { } number)
            {
                units.Add(new(number, null, null, PackagingKind.Pallet, []));
            }

            units.AddRange(load.Select((content, i) => new PackedUnit(units.Count + 1 + i, pallet, null, PackagingKind.Carton, [content])).ToList());
        }

        return units;
    }

    /// <summary>Divides a quantity over so many units as evenly as its decimals allow; the first ones get the rest. Parts may be 0 when there are more units than pieces.</summary>
    public static IReadOnlyList<decimal> Evenly(decimal quantity, int units, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        var smallest = new decimal(1, 0, 0, false, (byte)decimals);
        var each = decimal.Floor(quantity / units / smallest) * smallest;
        var rest = (int)decimal.Floor((quantity - (each * units)) / smallest);
        var parts = Enumerable.Range(0, units).Select(i => each + (i < rest ? smallest : 0)).ToArray();
        // What is finer than the decimals is not lost either.
        parts[0] += quantity - parts.Sum();
        return parts;
    }

    /// <summary>How many units have no label yet.</summary>
    public static int Unlabelled(IEnumerable<PackedUnit> units) => units.Count(u => u.Sscc is null);

    /// <summary>Gives every unit without a label the next SSCC; there must be enough.</summary>
    public static IReadOnlyList<PackedUnit> Labelled(IReadOnlyList<PackedUnit> units, IReadOnlyList<Sscc> ssccs)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(ssccs);
        ArgumentOutOfRangeException.ThrowIfLessThan(ssccs.Count, Unlabelled(units));
        var next = 0;
        return [.. units.Select(u => u.Sscc is null ? u with { Sscc = ssccs[next++].Text } : u)];
    }

    private static IEnumerable<PackedContent> Parts(ShippedLine line) => line.Batches.Count == 0
        ? [new(line.OrderLineId, line.Quantity)]
        : line.Batches.Select(b => new PackedContent(line.OrderLineId, b.Quantity, b.Lot));

    private static void Fill(List<PackedContent> cartons, PackedContent part, decimal size)
    {
        if (size <= 0)
        {
            throw new RuleBroken("packing.carton-empty", "Say how much a carton holds.");
        }

        if (cartons.Count + Math.Ceiling(part.Quantity / size) > MostUnits)
        {
            throw new RuleBroken("packing.too-many", $"That would be more than {MostUnits} cartons; does a carton hold more?", MostUnits);
        }

        for (var left = part.Quantity; left > 0; left -= size)
        {
            cartons.Add(part with { Quantity = Math.Min(size, left) });
        }
    }
}
