using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>An item as one supplier calls and packs it.</summary>
public sealed class SupplierItem : Aggregate, ISupplierOwned
{
    private SupplierItem()
    {
    }

    /// <summary>A supplier's own name for an item.</summary>
    public SupplierItem(SupplierId supplier, string itemNumber, string? number, string? unit, decimal? factor)
    {
        (Id, SupplierId, ItemNumber) = (Guid.CreateVersion7(), supplier, itemNumber);
        Describe(number, unit, factor);
    }

    /// <inheritdoc />
    public SupplierId SupplierId { get; private set; }

    /// <summary>The buying organisation's item number.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>The supplier's item number.</summary>
    public string? Number { get; private set; }

    /// <summary>The unit in which the supplier counts (box); null for the ordered unit.</summary>
    public string? Unit { get; private set; }

    /// <summary>Ordered units in one supplier unit; null when the unit is the ordered one.</summary>
    public decimal? Factor { get; private set; }

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string? number, string? unit, decimal? factor)
    {
        var before = (Number, Unit, Factor);
        (Number, Unit, Factor) = (number, unit, factor is > 0 and not 1 ? factor : null);
        return before != (Number, Unit, Factor);
    }
}
