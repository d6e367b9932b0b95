namespace Portal.Domain.Orders;

/// <summary>The unit that a supplier counts in, and how many ordering units are in one of it, as they stood when it was used.</summary>
/// <param name="Code">UN/ECE Rec 20 or 21.</param>
public sealed record OwnUnit(string Code, decimal Factor)
{
    private const int Decimals = 4;

    /// <summary>The supplier's unit of a line; null when it is the ordering unit.</summary>
    public static OwnUnit? Of(OrderLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line is { SupplierUnit: { Length: > 0 } code, SupplierFactor: > 0 and { } factor } ? new(code, factor) : null;
    }

    /// <summary>A quantity of ordering units in this unit, to four decimals.</summary>
    public decimal From(decimal ordered) => Math.Round(ordered / Factor, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A quantity of this unit in ordering units; what <see cref="From"/> rounded comes back as it was.</summary>
    /// <param name="decimals">The decimals that the ordering unit is counted with.</param>
    public decimal To(decimal own, int decimals)
    {
        var exact = own * Factor;
        var whole = Math.Round(exact, decimals, MidpointRounding.AwayFromZero);
        return From(whole) == own ? whole : exact;
    }
}
