using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Cases;

/// <summary>A buyer takes a decision back while nothing of it has left for the ERP; the case is open again.</summary>
[Needs(Permissions.DecideAnswers)]
public sealed record UndoDecision(Guid OrderId, int Line, int Answer) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, Caller caller, OrderTimeline timeline, TimeProvider clock) : IRequestHandler<UndoDecision, Done>
    {
        public async ValueTask<Done> Handle(UndoDecision command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.SupplierId == order.SupplierId && p.OrderId == order.Id && p.Line == command.Line && p.AnswerNumber == command.Answer, ct);
            if (posting is not null)
            {
                posting.Withdraw();
                // The key is immutable per intent: a decision taken again must be able to use the same one.
                db.Postings.Remove(posting);
            }

            order.UndoDecision(command.Line, command.Answer);
            timeline.Add(order, command.Line, OrderEntryKind.Undone);
            var last = await db.Cases.Where(c => c.SupplierId == order.SupplierId && c.OrderId == order.Id && c.Line == command.Line && c.Kind == CaseKind.AnswerDeviates).OrderByDescending(c => c.OpenedAt).FirstOrDefaultAsync(ct);
            last?.Reopen(caller.Name, clock.GetUtcNow().UtcDateTime);
            return Done.It;
        }
    }
}
