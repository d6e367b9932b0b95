using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>A revision moves what is asked for.</summary>
internal sealed class WhenOrderRevised : Reaction<OrderRevised>
{
    /// <inheritdoc />
    protected override IEnumerable<IDo<Done>> Then(OrderRevised happened) => [new WorkOutOrder(happened.OrderId)];
}
