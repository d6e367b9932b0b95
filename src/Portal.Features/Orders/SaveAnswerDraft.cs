using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Keeps one part of what a person typed into an order and has not sent; empty content forgets it, other parts stay.</summary>
/// <param name="Part">What it is: see <see cref="AnswerDraft"/>.</param>
/// <param name="Revision">The revision that was on the screen.</param>
[Needs(Permissions.WriteMessages)]
public sealed record SaveAnswerDraft(Guid OrderId, string Part, int Revision, string Content) : IDo<DateTime>
{
    /// <summary>More than the longest order has lines.</summary>
    private const int MostParts = 1000;

    internal sealed class Validator : AbstractValidator<SaveAnswerDraft>
    {
        public Validator()
        {
            RuleFor(d => d.Part).NotEmpty().MaximumLength(40);
            RuleFor(d => d.Content).NotNull().MaximumLength(20_000);
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, DraftDesk drafts, TimeProvider clock) : IRequestHandler<SaveAnswerDraft, DateTime>
    {
        public async ValueTask<DateTime> Handle(SaveAnswerDraft command, CancellationToken ct)
        {
            var order = await db.Orders.Where(o => o.Id == command.OrderId).Select(o => new { o.SupplierId }).SingleOrDefaultAsync(ct) ?? throw new NotFound();
            var now = clock.GetUtcNow().UtcDateTime;
            var draft = await drafts.Mine(command.OrderId, ct);
            if (command.Content.Length == 0)
            {
                await drafts.Sent(command.OrderId, [command.Part], ct);
                return now;
            }

            if (draft is null)
            {
                db.AnswerDrafts.Add(draft = new AnswerDraft(order.SupplierId, command.OrderId, caller.UserId));
            }

            var parts = DraftDesk.Of(draft);
            parts[command.Part] = new(command.Revision, command.Content);
            if (parts.Count > MostParts)
            {
                throw new Domain.Kernel.RuleBroken("draft.too-much", "This is more than can be kept. Send some of it first.");
            }

            drafts.Keep(draft, command.Revision, parts);
            return now;
        }
    }
}
