using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>Stock or demand of a plant changed and has been worked out.</summary>
public sealed record SupplyMoved(Guid PlanId) : IDomainEvent
{
    /// <inheritdoc />
    public SupplierId SupplierId => SupplierId.House;
}
