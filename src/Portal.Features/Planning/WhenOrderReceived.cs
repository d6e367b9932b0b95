using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>A new order brings arrivals.</summary>
internal sealed class WhenOrderReceived : Reaction<OrderReceived>
{
    /// <inheritdoc />
    protected override IEnumerable<IDo<Done>> Then(OrderReceived happened) => [new WorkOutOrder(happened.OrderId)];
}
