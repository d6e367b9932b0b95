using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>A revision of a shipment, kept whole; never changed.</summary>
public sealed class ShipmentRevision : ISupplierOwned, IPart
{
    private ShipmentRevision()
    {
    }

    internal ShipmentRevision(Shipment shipment, RevisionCause cause, ShipmentContent content, DateTime at, string by, string? reason)
    {
        (Id, SupplierId, ShipmentId, Number, Cause) = (Guid.CreateVersion7(), shipment.SupplierId, shipment.Id, shipment.Revision, cause);
        (Content, At, By, Reason) = (content, at, by, reason);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid ShipmentId { get; private set; }

    /// <summary>Counted from 1, the announcement; part of the posting's key.</summary>
    public int Number { get; private set; }

    public RevisionCause Cause { get; private set; }

    /// <summary>What the supplier said; of a cancellation, what was cancelled.</summary>
    public ShipmentContent Content { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    public string? Reason { get; private set; }

    public Guid RootId => ShipmentId;
}
