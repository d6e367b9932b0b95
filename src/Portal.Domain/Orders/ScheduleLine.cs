using Portal.Domain.Kernel;

namespace Portal.Domain.Orders;

/// <summary>One part of a line's schedule in one of its three baselines.</summary>
[Unaudited("the line's answers and revisions are audited whole")]
public sealed class ScheduleLine : ISupplierOwned, IPart
{
    private ScheduleLine()
    {
    }

    internal ScheduleLine(OrderLine line, Baseline baseline, SchedulePart part)
    {
        (Id, SupplierId, OrderId, LineId) = (Guid.CreateVersion7(), line.SupplierId, line.OrderId, line.Id);
        (Baseline, Quantity, OnDock) = (baseline, part.Quantity, part.OnDock);
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid LineId { get; private set; }

    public Baseline Baseline { get; private set; }

    /// <summary>In the line's unit.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The day on which it arrives at the dock.</summary>
    public DateOnly OnDock { get; private set; }

    /// <summary>The plant, the item and the unit, so that planning reads one table only.</summary>
    public string PlantCode { get; private set; } = "";

    public string ItemNumber { get; private set; } = "";

    public string Unit { get; private set; } = "";

    /// <summary>What of it is still expected at the dock: agreed, else requested and unconfirmed, less what was received; null when it doesn't count.</summary>
    public decimal? Expected { get; private set; }

    /// <summary>What of a needed quantity is agreed for its day or before; null where nothing is needed any more.</summary>
    public decimal? OnTime { get; private set; }

    /// <summary>What of a needed quantity is agreed for a later day; null where nothing is needed any more.</summary>
    public decimal? Late { get; private set; }

    public Guid RootId => OrderId;

    internal void Plan(string plantCode, string itemNumber, string unit, decimal? expected, decimal? onTime, decimal? late) =>
        (PlantCode, ItemNumber, Unit, Expected, OnTime, Late) = (plantCode, itemNumber, unit, expected, onTime, late);
}
