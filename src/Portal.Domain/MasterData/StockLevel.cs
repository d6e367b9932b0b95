using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>Stock of an item at a plant as its ERP told it.</summary>
[StaffOnly("a supplier must not see stock")]
[Unaudited("a copy of the ERP's figure, replaced with every reading")]
public sealed class StockLevel
{
    /// <summary>Row identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The item's number.</summary>
    public required string ItemNumber { get; init; }

    /// <summary>The plant's code.</summary>
    public required string PlantCode { get; init; }

    /// <summary>Usable stock in the item's unit.</summary>
    public decimal Unrestricted { get; set; }

    /// <summary>Stock on quality hold, not usable.</summary>
    public decimal Blocked { get; set; }

    /// <summary>What should never be used up.</summary>
    public decimal SafetyStock { get; set; }

    /// <summary>When the ERP counted it (UTC).</summary>
    public DateTime AsOf { get; set; }
}
