namespace Portal.Domain.Shipments;

/// <summary>Why a shipment got a revision.</summary>
public enum RevisionCause
{
    Announced,
    Corrected,
    Cancelled,
}
