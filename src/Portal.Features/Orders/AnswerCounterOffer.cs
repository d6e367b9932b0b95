using FluentValidation;
using Mediator;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Policies;

namespace Portal.Features.Orders;

/// <summary>A supplier takes the buyer's counter-offer, or refuses it with a reason; to answer otherwise, <see cref="AnswerLines"/> again.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record AnswerCounterOffer(Guid OrderId, int Line, bool Yes = true, string? Reason = null) : IDo<AnswerCounterOffer.Receipt>
{
    /// <summary>The number of the answer, and until when it can be undone (UTC).</summary>
    public sealed record Receipt(int Answer, DateTime UndoUntil);

    internal sealed class Validator : AbstractValidator<AnswerCounterOffer>
    {
        public Validator() => RuleFor(a => a.Reason).MaximumLength(500);
    }

    internal sealed class Handler(PortalDb db, Caller caller, PolicyBook policies, AnswerDesk desk, DraftDesk drafts, TimeProvider clock) : IRequestHandler<AnswerCounterOffer, Receipt>
    {
        public async ValueTask<Receipt> Handle(AnswerCounterOffer command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var (line, now) = (order.Line(command.Line), clock.GetUtcNow().UtcDateTime);
            if (!command.Yes)
            {
                var own = order.RefuseCounter(command.Line, command.Reason ?? "", await policies.JudgeFor(order, ct), DateOnly.FromDateTime(now), now, caller.Name);
                await desk.Given(order, line, own, ct, OrderEntryKind.CounterRefused);
                await drafts.Sent(order.Id, [AnswerDraft.No(command.Line)], ct);
                return new(own.Number, desk.UndoUntil);
            }

            var answer = order.AcceptCounter(command.Line, now, caller.Name);
            await desk.TookCounter(order, line, answer, ct);
            await drafts.Sent(order.Id, [AnswerDraft.No(command.Line), AnswerDraft.Line(command.Line)], ct);
            return new(answer.Number, desk.UndoUntil);
        }
    }
}
