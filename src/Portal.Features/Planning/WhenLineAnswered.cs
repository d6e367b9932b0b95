using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>An answer that waits has opened a case; what it does to the plant is worked out at once. One that passed moves the agreement, which is an event of its own.</summary>
internal sealed class WhenLineAnswered : Reaction<LineAnswered>
{
    /// <inheritdoc />
    protected override IEnumerable<IDo<Done>> Then(LineAnswered happened) => happened.Passed ? [] : [new WorkOutOrder(happened.OrderId, happened.Line)];
}
