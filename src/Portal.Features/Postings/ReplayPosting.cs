using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Postings;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>A person sends a posting again, under the same key; what may have happened is looked up first.</summary>
[Needs(Permissions.OperateExchange)]
public sealed record ReplayPosting(Guid Id) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, ILeaseClock clock) : IRequestHandler<ReplayPosting, Done>
    {
        public async ValueTask<Done> Handle(ReplayPosting command, CancellationToken ct)
        {
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.Id == command.Id, ct) ?? throw new NotFound();
            var isReplaced = await db.Postings.AnyAsync(
                o => o.SupplierId == posting.SupplierId && o.OrderId == posting.OrderId && o.Line == posting.Line && o.AnswerNumber > posting.AnswerNumber && o.State != PostingState.Withdrawn, ct);
            if (isReplaced && posting.State is PostingState.Rejected)
            {
                throw new RuleBroken("posting.replaced", "A later answer to this line has taken its place.");
            }

            posting.Replay(await clock.Now(ct));
            return Done.It;
        }
    }
}
