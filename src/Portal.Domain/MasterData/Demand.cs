using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>A need of an item at a plant on a day, pegged to the production order that wants it.</summary>
[StaffOnly("a supplier must not see production")]
[Unaudited("a copy of the ERP's figure, replaced with every reading")]
public sealed class Demand
{
    /// <summary>Row identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item's number.</summary>
    public required string ItemNumber { get; init; }

    /// <summary>The plant's code.</summary>
    public required string PlantCode { get; init; }

    /// <summary>The day on which it is used.</summary>
    public DateOnly NeededOn { get; init; }

    /// <summary>In the item's unit.</summary>
    public decimal Quantity { get; init; }

    /// <summary>The production order; null when the ERP does not say.</summary>
    public string? PeggedTo { get; init; }
}
