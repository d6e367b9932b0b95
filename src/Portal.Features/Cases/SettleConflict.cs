using Mediator;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Cases;

/// <summary>A buyer settles a cut below what has been received: the delivery is kept and the line ends, or it goes back.</summary>
[Needs(Permissions.DecideAnswers)]
public sealed record SettleConflict(Guid OrderId, int Line, SettleConflict.Way How) : IDo<Done>
{
    /// <summary>How a conflict is settled.</summary>
    public enum Way
    {
        TakeDelivery,
        Return,
        Split,
    }

    internal sealed class Handler(PortalDb db, CaseDesk cases, OrderTimeline timeline) : IRequestHandler<SettleConflict, Done>
    {
        public async ValueTask<Done> Handle(SettleConflict command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            order.SettleConflict(command.Line);
            timeline.Add(order, command.Line, OrderEntryKind.ConflictSettled, new { how = command.How });
            await cases.Close(CaseKind.ChangeConflict, order, command.Line, command.How.ToString(), ct);
            return Done.It;
        }
    }
}
