using Mediator;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>A supplier takes the buyer's counter-offer; to refuse it or to answer otherwise, <see cref="AnswerLines"/> again.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record AnswerCounterOffer(Guid OrderId, int Line) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, Caller caller, AnswerDesk desk, CaseDesk cases, OrderTimeline timeline, TimeProvider clock) : IRequestHandler<AnswerCounterOffer, Done>
    {
        public async ValueTask<Done> Handle(AnswerCounterOffer command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var answer = order.AcceptCounter(command.Line, clock.GetUtcNow().UtcDateTime, caller.Name);
            timeline.Add(order, command.Line, OrderEntryKind.CounterAccepted, new { parts = answer.Offer.Parts, price = answer.Offer.Price });
            await cases.Close(CaseKind.AnswerDeviates, order, command.Line, "counter-accepted", ct);
            await desk.Queue(order, order.Line(command.Line), answer, ct);
            return Done.It;
        }
    }
}
