using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>A supplier takes an answer back while nobody decided it and nothing of it has left for the ERP.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record UndoAnswer(Guid OrderId, int Line, int Answer) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, CaseDesk cases, OrderTimeline timeline) : IRequestHandler<UndoAnswer, Done>
    {
        public async ValueTask<Done> Handle(UndoAnswer command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.SupplierId == order.SupplierId && p.OrderId == order.Id && p.Line == command.Line && p.AnswerNumber == command.Answer, ct);
            posting?.Withdraw();
            order.UndoAnswer(command.Line, command.Answer);
            timeline.Add(order, command.Line, OrderEntryKind.Undone);
            await cases.Close(CaseKind.AnswerDeviates, order, command.Line, "withdrawn", ct);
            return Done.It;
        }
    }
}
