namespace Portal.Domain.Shipments;

/// <summary>What the states of a shipment mean.</summary>
public static class ShipmentStates
{
    /// <summary>The states in which what has not been received is still on the way.</summary>
    public static IReadOnlyList<ShipmentState> Coming { get; } = [ShipmentState.Announced, ShipmentState.Arrived, ShipmentState.PartlyReceived, ShipmentState.Received];

    /// <summary>True while what has not been received is still on the way.</summary>
    public static bool IsComing(this ShipmentState state) => Coming.Contains(state);

    /// <summary>True once it was announced and not taken back.</summary>
    public static bool IsAnnounced(this ShipmentState state) => state is not (ShipmentState.Draft or ShipmentState.Cancelled);
}
