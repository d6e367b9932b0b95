namespace Portal.Domain.Shipments;

/// <summary>An agreed ship day has passed and nothing was announced for it; quantity in the line's unit.</summary>
/// <param name="ShipOn">The first ship day that passed.</param>
/// <param name="DockOn">The day at the dock that belongs to it.</param>
/// <param name="Days">Calendar days since then.</param>
public sealed record AsnMissing(decimal Quantity, DateOnly ShipOn, DateOnly DockOn, int Days)
{
    /// <summary>What is missing of a line; null when nothing is.</summary>
    /// <param name="today">The supplier's day.</param>
    public static AsnMissing? Of(DeliveryBalance balance, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(balance);
        var passed = balance.Due.Where(d => d.Agreed && d.ShipOn < today).ToList();
        return passed.Count == 0 ? null : new(passed.Sum(d => d.Quantity), passed[0].ShipOn, passed[0].DockOn, today.DayNumber - passed[0].ShipOn.DayNumber);
    }
}
