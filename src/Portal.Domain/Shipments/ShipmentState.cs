namespace Portal.Domain.Shipments;

/// <summary>Where a shipment stands.</summary>
public enum ShipmentState
{
    /// <summary>The supplier is still writing it; nobody else knows of it.</summary>
    Draft,

    /// <summary>On its way.</summary>
    Announced,

    /// <summary>At the dock, says the dock; nothing booked yet.</summary>
    Arrived,

    /// <summary>Some of it was booked.</summary>
    PartlyReceived,

    /// <summary>All of it was booked, and some is on quality hold.</summary>
    Received,

    /// <summary>All of it was booked, or a person decided that no more comes.</summary>
    Closed,

    /// <summary>Taken back by the supplier.</summary>
    Cancelled,
}
