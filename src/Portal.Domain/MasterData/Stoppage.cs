using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>A stoppage of production that a plant reported.</summary>
[StaffOnly("a supplier must not see production")]
[Unaudited("a copy of the ERP's record")]
public sealed class Stoppage
{
    /// <summary>Row identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The ERP connection.</summary>
    public required string ErpCode { get; init; }

    /// <summary>The ERP's identifier.</summary>
    public required string ForeignId { get; init; }

    /// <summary>The plant's code.</summary>
    public required string PlantCode { get; init; }

    /// <summary>The item that was missing; null when none is named.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>When it began (UTC).</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>How long it lasted, in minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>What the plant said.</summary>
    public string Reason { get; init; } = "";
}
