using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>One thing that happened to an order, for its timeline and for the key figures; never changed.</summary>
[Unaudited("it is itself a record of what happened")]
public sealed class OrderEntry : ISupplierOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required SupplierId SupplierId { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>The position; null for the order as a whole.</summary>
    public int? Line { get; init; }

    public required OrderEntryKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>When the thing it follows happened (UTC), for the time of the hop; null for the first.</summary>
    public DateTime? Since { get; init; }

    public required string By { get; init; }

    /// <summary>True for entries that suppliers don't see.</summary>
    public bool Internal { get; init; }

    /// <summary>Facts of the sentence (JSON object of strings).</summary>
    public string Facts { get; init; } = "{}";

    /// <summary>The trace that it belongs to (W3C trace id).</summary>
    public string? TraceId { get; init; }
}
