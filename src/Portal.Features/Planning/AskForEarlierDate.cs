using FluentValidation;
using Mediator;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Sync;

namespace Portal.Features.Planning;

/// <summary>A planner or buyer asks the supplier to bring a line earlier, with the reason and what it may cost; it is the supplier's next thing to do.</summary>
/// <param name="Cost">In the order's currency, at most; null when nothing is offered. The supplier sees it.</param>
[Needs(Permissions.Expedite)]
public sealed record AskForEarlierDate(Guid OrderId, int Line, DateOnly Day, string Reason, decimal? Cost = null) : IDo<Done>
{
    /// <summary>Working days in which the supplier answers.</summary>
    private const int AnswerDays = 1;

    internal sealed class Validator : AbstractValidator<AskForEarlierDate>
    {
        public Validator()
        {
            RuleFor(a => a.Reason).NotEmpty().Says("expedite.why", "Say why, so that the supplier knows what it is worth.").MaximumLength(500);
            RuleFor(a => a.Cost).InclusiveBetween(0, 999_999_999m);
        }
    }

    internal sealed class Handler(PortalDb db, OrderTimeline timeline, Calendars calendars, TimeProvider clock) : IRequestHandler<AskForEarlierDate, Done>
    {
        public async ValueTask<Done> Handle(AskForEarlierDate command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            if (command.Day < today)
            {
                throw new RuleBroken("expedite.past", "Ask for today or a later day.");
            }

            var expected = Domain.Planning.Arrivals.Of(order.Line(command.Line)).Select(a => (DateOnly?)a.OnDock).Max();
            order.AskForEarlier(command.Line, command.Day, command.Reason, (await calendars.Of(order.SupplierId, ct)).Add(today, AnswerDays), command.Cost);
            timeline.Add(order, command.Line, OrderEntryKind.ExpediteAsked, new { day = command.Day, from = expected, reason = command.Reason, cost = command.Cost, currency = order.Currency });
            return Done.It;
        }
    }
}
