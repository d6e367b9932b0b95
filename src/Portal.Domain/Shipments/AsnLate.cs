namespace Portal.Domain.Shipments;

/// <summary>The arrival of a shipment has passed and nothing of it was received.</summary>
/// <param name="Days">Calendar days since it was to arrive.</param>
/// <param name="IsAtDock">True when the dock has seen it, so that only the booking is missing.</param>
public sealed record AsnLate(int Days, bool IsAtDock)
{
    /// <summary>How late a shipment is; null when it is not.</summary>
    /// <param name="today">The plant's day.</param>
    public static AsnLate? Of(Shipment shipment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(shipment);
        return shipment.State is ShipmentState.Announced or ShipmentState.Arrived && today > shipment.ArrivesOn
            ? new(today.DayNumber - shipment.ArrivesOn.DayNumber, shipment.State is ShipmentState.Arrived)
            : null;
    }
}
