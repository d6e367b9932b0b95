using FluentValidation;
using Mediator;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Sync;

namespace Portal.Features.Cases;

/// <summary>A buyer decides an answer that deviates: approve, approve and update the order, reject with a reason, or counter-offer.</summary>
/// <param name="Answer">The answer that was on the screen; another one is refused.</param>
/// <param name="Reason">Needed to reject; goes with a counter-offer as its message.</param>
[Needs(Permissions.DecideAnswers)]
public sealed record DecideAnswer(Guid OrderId, int Line, int Answer, DecideAnswer.Choice Decision, string? Reason = null, IReadOnlyList<SchedulePart>? Parts = null, decimal? Price = null, DateOnly? DueOn = null) : IDo<Done>
{
    /// <summary>What a buyer can decide.</summary>
    public enum Choice
    {
        Approve,
        ApproveAndUpdate,
        Reject,
        Counter,
    }

    private const int MostParts = 100;
    private const decimal MostFigure = 999_999_999m;
    private const int AnswerDays = 2;

    internal sealed class Validator : AbstractValidator<DecideAnswer>
    {
        public Validator()
        {
            RuleFor(d => d.Reason).MaximumLength(2000);
            RuleFor(d => d.Reason).NotEmpty().When(d => d.Decision is Choice.Reject).Says("decision.why", "Say why, so that the supplier can answer again.");
            RuleFor(d => d.Parts).NotEmpty().When(d => d.Decision is Choice.Counter).Says("decision.offer-missing", "Say what you offer instead.");
            RuleFor(d => d.Parts).Must(p => p is null || p.Count <= MostParts).Says("decision.parts-many", "Offer fewer parts.");
            RuleFor(d => d.Parts).Must(p => p is null || p.All(part => part.Quantity <= MostFigure)).Says("decision.quantity-range", "This quantity is too large.");
            RuleFor(d => d.Price).InclusiveBetween(0, MostFigure).Says("decision.price-range", "A price can't be below 0 or that high.");
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, AnswerDesk desk, CaseDesk cases, OrderTimeline timeline, Calendars calendars, TimeProvider clock) : IRequestHandler<DecideAnswer, Done>
    {
        public async ValueTask<Done> Handle(DecideAnswer command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var due = (await calendars.Of(order.SupplierId, ct)).Add(DateOnly.FromDateTime(now), AnswerDays);
            var answer = command.Decision switch
            {
                Choice.Approve => order.Approve(command.Line, command.Answer, update: false, now, caller.Name),
                Choice.ApproveAndUpdate => order.Approve(command.Line, command.Answer, update: true, now, caller.Name),
                Choice.Reject => order.Reject(command.Line, command.Answer, command.Reason!, due, now, caller.Name),
                Choice.Counter => order.Counter(command.Line, command.Answer, new LineOffer(AnswerKind.Change, command.Parts!, command.Price, Note: command.Reason), command.DueOn ?? due, now, caller.Name),
                _ => throw new RuleBroken("decision.unknown", "Choose what to do."),
            };
            var kind = command.Decision switch
            {
                Choice.Approve => OrderEntryKind.Approved,
                Choice.ApproveAndUpdate => OrderEntryKind.ApprovedAndUpdated,
                Choice.Reject => OrderEntryKind.Rejected,
                _ => OrderEntryKind.Countered,
            };
            timeline.Add(order, command.Line, kind, new { reason = command.Reason, parts = command.Parts, price = command.Price }, answer.AnsweredAt);
            if (command.Decision is Choice.Approve or Choice.ApproveAndUpdate)
            {
                await desk.Queue(order, order.Line(command.Line), answer, ct);
            }

            await cases.Close(CaseKind.AnswerDeviates, order, command.Line, kind.ToString(), ct);
            return Done.It;
        }
    }
}
