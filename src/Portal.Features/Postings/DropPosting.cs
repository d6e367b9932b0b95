using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Postings;

/// <summary>A person lets a posting go, with a reason; later versions of its line go on.</summary>
[Needs(Permissions.OperateExchange)]
public sealed record DropPosting(Guid Id, string Reason) : IDo<Done>
{
    internal sealed class Rules : AbstractValidator<DropPosting>
    {
        public Rules() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
    }

    internal sealed class Handler(PortalDb db, ILeaseClock clock, CaseDesk cases) : IRequestHandler<DropPosting, Done>
    {
        public async ValueTask<Done> Handle(DropPosting command, CancellationToken ct)
        {
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.Id == command.Id, ct) ?? throw new NotFound();
            posting.Drop(command.Reason, await clock.Now(ct));
            await cases.Close(CaseKind.PostingFailed, await db.WholeOrder(posting.OrderId, ct), posting.Line, "dropped", ct);
            return Done.It;
        }
    }
}
