using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What is agreed has changed, and with it what arrives.</summary>
internal sealed class WhenAgreementMoved : Reaction<AgreementMoved>
{
    /// <inheritdoc />
    protected override IEnumerable<IDo<Done>> Then(AgreementMoved happened) => [new WorkOutOrder(happened.OrderId, happened.Line)];
}
