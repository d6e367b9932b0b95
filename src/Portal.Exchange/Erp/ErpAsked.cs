namespace Portal.Exchange.Erp;

/// <summary>What an order line asked for when it was answered, so that an ERP that asks for something else by now takes nothing that was not meant for it.</summary>
/// <param name="ItemId">The ERP's own identifier of the item; empty when it isn't known and not compared.</param>
/// <param name="Price">Net, per <paramref name="PriceUnit"/>.</param>
public sealed record ErpAsked(string ItemId, decimal Quantity, decimal Price, decimal PriceUnit, IReadOnlyList<ErpScheduleLine> Schedule)
{
    /// <summary>True when it is the same demand, however prices and parts are written.</summary>
    public bool Same(ErpAsked other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (ItemId == other.ItemId || ItemId.Length == 0 || other.ItemId.Length == 0) && Quantity == other.Quantity && Price * other.PriceUnit == other.Price * PriceUnit && ByDay().SequenceEqual(other.ByDay());
    }

    /// <summary>What it asks for when an update to these parts has been taken: what nobody promised stays wanted on the last day of both.</summary>
    public ErpAsked Updated(decimal quantity, decimal? price, decimal priceUnit, IReadOnlyList<ErpScheduleLine> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var balance = quantity - parts.Sum(p => p.Quantity);
        var last = parts.Concat(Schedule).Select(p => p.OnDock).DefaultIfEmpty().Max();
        return this with
        {
            Quantity = quantity,
            Price = price ?? Price,
            PriceUnit = price is null ? PriceUnit : priceUnit,
            Schedule = balance > 0 ? [.. parts, new ErpScheduleLine(balance, last)] : parts,
        };
    }

    private IEnumerable<(DateOnly, decimal)> ByDay() => Schedule.GroupBy(p => p.OnDock).OrderBy(d => d.Key).Select(d => (d.Key, d.Sum(p => p.Quantity)));
}
