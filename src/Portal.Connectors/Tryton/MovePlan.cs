using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>A receipt to be planned; on a shipment when it was on one.</summary>
internal sealed record PlannedMove(decimal Quantity, DateOnly? On, string? Shipment = null);

/// <summary>
/// The way from a line's planned receipts to wanted ones as commands on the line's moves, so that dates, split and mark
/// are one call and one transaction. Copying with <see cref="SplitContext"/> is what the split wizard itself does.
/// </summary>
internal sealed record MovePlan(IReadOnlyList<object[]> Commands)
{
    public static readonly IReadOnlyDictionary<string, object> SplitContext = new Dictionary<string, object> { ["_stock_move_split"] = true };

    public bool Unchanged => Commands.Count == 0;

    /// <summary>What was agreed, less what is fixed, earliest day first; what nobody promised stays planned for the last requested day.</summary>
    public static MovePlan Of(TrytonOrder order, TrytonLine line, IReadOnlyList<ErpScheduleLine> agreed, IReadOnlyList<ErpScheduleLine> requested) =>
        Of(line, Wanted(line, agreed, requested.Count > 0 ? requested.Max(part => part.OnDock) : order.DeliveryDate));

    /// <summary>The commands that make the movable receipts of a line exactly these.</summary>
    public static MovePlan Of(TrytonLine line, IReadOnlyList<PlannedMove> wanted)
    {
        var free = line.Free;
        if (free.Count == 0 && !line.Stocked)
        {
            return new MovePlan([]);
        }

        var commands = new List<object[]>();
        var shared = Math.Min(free.Count, wanted.Count);
        for (var i = 0; i < shared; i++)
        {
            if (line.In(free[i]) != wanted[i].Quantity || free[i].Planned != wanted[i].On || wanted[i].Shipment is not null)
            {
                commands.Add(["write", new[] { free[i].Id }, Values(line, wanted[i])]);
            }
        }

        if (free.Count > 0)
        {
            commands.AddRange(wanted.Skip(shared).Select(move => new object[] { "copy", new[] { free[0].Id }, Values(line, move) }));
        }

        if (free.Count > shared)
        {
            commands.Add(["delete", free.Skip(shared).Select(move => move.Id).ToArray()]);
        }

        return new MovePlan(commands);
    }

    private static List<PlannedMove> Wanted(TrytonLine line, IReadOnlyList<ErpScheduleLine> agreed, DateOnly? lastRequested)
    {
        var taken = line.Fixed.Sum(line.In);
        var open = line.Quantity - taken;
        var wanted = new List<PlannedMove>();
        foreach (var part in agreed.OrderBy(part => part.OnDock))
        {
            var left = part.Quantity - Math.Min(taken, part.Quantity);
            taken -= part.Quantity - left;
            if (left > 0)
            {
                wanted.Add(new PlannedMove(left, part.OnDock));
            }
        }

        var balance = open - wanted.Sum(move => move.Quantity);
        if (balance > 0)
        {
            wanted.Add(new PlannedMove(balance, lastRequested));
        }

        return [.. wanted.OrderBy(move => move.On ?? DateOnly.MaxValue)];
    }

    private static Dictionary<string, object?> Values(TrytonLine line, PlannedMove move)
    {
        var values = new Dictionary<string, object?> { ["quantity"] = (double)move.Quantity, ["uom"] = line.Unit, ["planned_date"] = TrytonJson.Day(move.On) };
        if (move.Shipment is not null)
        {
            values["shipment"] = move.Shipment;
        }

        return values;
    }
}
