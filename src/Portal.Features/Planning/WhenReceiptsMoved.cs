using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What has come is no longer expected.</summary>
internal sealed class WhenReceiptsMoved : Reaction<ReceiptsMoved>
{
    /// <inheritdoc />
    protected override IEnumerable<IDo<Done>> Then(ReceiptsMoved happened) => [new WorkOutOrder(happened.OrderId)];
}
