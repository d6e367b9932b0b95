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

    public Guid RootId => OrderId;
}
