using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>A doorbell that rang: ids only, with the cursor that the single pump gave it, so that a client that was away can catch up.</summary>
[Unaudited("plumbing: carries ids only")]
public sealed class LiveNote : ISupplierOwned
{
    /// <summary>Counted by the pump, without gaps.</summary>
    public required long Cursor { get; init; }

    public required SupplierId SupplierId { get; init; }

    /// <summary>What changed: case, order, posting.</summary>
    public required string Topic { get; init; }

    public required Guid Subject { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
