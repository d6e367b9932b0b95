using FluentValidation;
using Mediator;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Planning;

/// <summary>A supplier says yes to an earlier day, or no with the reason; another day than the one asked for is an ordinary answer to the line.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record AnswerEarlierDate(Guid OrderId, int Line, bool Yes, string? Reason = null) : IDo<AnswerEarlierDate.Receipt>
{
    /// <summary>The number of the answer that can be undone; null after a no, which changes nothing.</summary>
    public sealed record Receipt(int? Answer);

    internal sealed class Validator : AbstractValidator<AnswerEarlierDate>
    {
        public Validator()
        {
            RuleFor(a => a.Reason).NotEmpty().When(a => !a.Yes).Says("expedite.why-not", "Say why it can't come earlier.");
            RuleFor(a => a.Reason).MaximumLength(500);
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, AnswerDesk desk, CaseDesk cases, OrderTimeline timeline, TimeProvider clock) : IRequestHandler<AnswerEarlierDate, Receipt>
    {
        public async ValueTask<Receipt> Handle(AnswerEarlierDate command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var line = order.Line(command.Line);
            var (now, day) = (clock.GetUtcNow().UtcDateTime, line.ExpediteTo);
            if (!command.Yes)
            {
                order.KeepDay(command.Line, command.Reason!);
                // The reason belongs where both sides talk: the line itself forgets the question.
                db.OrderMessages.Add(new OrderMessage(order.SupplierId, order.Id, command.Line, caller.Name, caller.IsSupplier, command.Reason!.Trim(), now));
                timeline.Add(order, command.Line, OrderEntryKind.ExpediteRefused, new { day, reason = command.Reason });
                return new(null);
            }

            var answer = order.AcceptEarlier(command.Line, DateOnly.FromDateTime(now), now, caller.Name);
            timeline.Add(order, command.Line, OrderEntryKind.ExpediteAccepted, new { day, parts = answer.Offer.Parts });
            await cases.Close(CaseKind.NotAcknowledged, order, null, "answered", ct);
            await desk.Queue(order, line, answer, ct);
            return new(answer.Number);
        }
    }
}
