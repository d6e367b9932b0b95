using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>The way from a supplier to a plant: turns <em>leaves you</em> into <em>arrives at dock</em>.</summary>
public sealed class Lane : Aggregate, ISupplierOwned
{
    private Lane()
    {
    }

    /// <summary>A lane that the portal learns of.</summary>
    public Lane(SupplierId supplier, string plantCode, int transitDays) =>
        (Id, SupplierId, PlantCode, TransitDays) = (Guid.CreateVersion7(), supplier, plantCode, transitDays);

    /// <inheritdoc />
    public SupplierId SupplierId { get; private set; }

    /// <summary>The plant's code.</summary>
    public string PlantCode { get; private set; } = "";

    /// <summary>Calendar days under way.</summary>
    public int TransitDays { get; private set; }

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(int transitDays)
    {
        var before = TransitDays;
        TransitDays = transitDays;
        return before != transitDays;
    }
}
