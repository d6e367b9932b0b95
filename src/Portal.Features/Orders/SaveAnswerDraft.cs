using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Keeps what a person typed into an order and has not sent; empty content forgets it.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record SaveAnswerDraft(Guid OrderId, int Revision, string Content) : IDo<DateTime>
{
    internal sealed class Validator : AbstractValidator<SaveAnswerDraft>
    {
        public Validator() => RuleFor(d => d.Content).MaximumLength(200_000);
    }

    internal sealed class Handler(PortalDb db, Caller caller, TimeProvider clock) : IRequestHandler<SaveAnswerDraft, DateTime>
    {
        public async ValueTask<DateTime> Handle(SaveAnswerDraft command, CancellationToken ct)
        {
            var order = await db.Orders.Where(o => o.Id == command.OrderId).Select(o => new { o.SupplierId }).SingleOrDefaultAsync(ct) ?? throw new NotFound();
            var now = clock.GetUtcNow().UtcDateTime;
            var draft = await db.AnswerDrafts.SingleOrDefaultAsync(d => d.OrderId == command.OrderId && d.UserId == caller.UserId, ct);
            if (command.Content.Length == 0)
            {
                if (draft is not null)
                {
                    db.AnswerDrafts.Remove(draft);
                }

                return now;
            }

            if (draft is null)
            {
                db.AnswerDrafts.Add(draft = new AnswerDraft(order.SupplierId, command.OrderId, caller.UserId));
            }

            draft.Keep(command.Revision, command.Content, now);
            return now;
        }
    }
}
