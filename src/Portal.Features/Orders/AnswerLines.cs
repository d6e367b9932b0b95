using FluentValidation;
using Mediator;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;

namespace Portal.Features.Orders;

/// <summary>A supplier answers lines of an order, each in its own way; no lines means: accept all that are to be answered as requested.</summary>
/// <remarks>A line of which an earlier day is asked for has its own question; it is never accepted in passing.</remarks>
/// <param name="Revision">The revision that was on the screen.</param>
[Needs(Permissions.AnswerOrders)]
public sealed record AnswerLines(Guid OrderId, int Revision, IReadOnlyList<AnswerLines.Line> Lines) : IDo<AnswerLines.Receipt>
{
    /// <summary>The answer to one line; parts in the line's unit, price per its price unit (null when unchanged).</summary>
    /// <param name="InOwnUnit">True when the quantities were given in the supplier's unit and turned into the line's.</param>
    public sealed record Line(int Number, AnswerKind Kind, IReadOnlyList<SchedulePart>? Parts = null, decimal? Price = null, string? SubstituteItem = null, string? Reason = null, string? Note = null, bool InOwnUnit = false);

    /// <summary>What became of each answer, and until when those that passed can be undone (UTC); those that wait can be until they are decided.</summary>
    /// <param name="Asked">Lines left alone because an earlier day is asked for.</param>
    public sealed record Receipt(IReadOnlyList<Receipt.Entry> Lines, DateTime UndoUntil, int Asked)
    {
        /// <summary>One line's answer: its number, and whether it passed the policy or waits for the buyer.</summary>
        public sealed record Entry(int Line, int Answer, bool Passed);
    }

    internal sealed class Validator : AbstractValidator<AnswerLines>
    {
        public Validator()
        {
            RuleFor(a => a.OrderId).NotEmpty();
            RuleFor(a => a.Lines).NotNull().Must(l => l.Select(x => x.Number).Distinct().Count() == l.Count).Says("answer.twice", "A line can be answered once at a time.");
            RuleForEach(a => a.Lines).ChildRules(line =>
            {
                line.RuleFor(l => l.Reason).MaximumLength(500);
                line.RuleFor(l => l.Note).MaximumLength(2000);
                line.RuleFor(l => l.SubstituteItem).MaximumLength(60);
                line.RuleFor(l => l.Price).InclusiveBetween(0, 999_999_999m);
                line.RuleFor(l => l.Parts).Must(p => p is null || p.Count <= 50).Says("answer.too-many-parts", "A line can be split into 50 parts at most.");
                line.RuleForEach(l => l.Parts).Must(p => p.Quantity is >= 0 and <= 999_999_999m).Says("answer.quantity-large", "The quantity is too large.");
            });
        }
    }

    internal sealed class Handler(PortalDb db, Caller caller, PolicyBook policies, AnswerDesk desk, DraftDesk drafts, TimeProvider clock) : IRequestHandler<AnswerLines, Receipt>
    {
        public async ValueTask<Receipt> Handle(AnswerLines command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var judge = await policies.JudgeFor(order, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var lines = command.Lines.Count > 0
                ? command.Lines
                : [.. order.Lines.Where(l => l is { State: LineState.ToAnswer, ExpediteTo: null }).Select(l => new Line(l.Number, AnswerKind.Accept))];
            var entries = new List<Receipt.Entry>();
            foreach (var line in lines)
            {
                var answer = await Answer(order, command.Revision, line, judge, now, ct);
                entries.Add(new(line.Number, answer.Number, answer.Outcome is not AnswerOutcome.Waiting));
            }

            await drafts.Sent(order.Id, lines.Select(l => AnswerDraft.Line(l.Number)), ct);
            return new(entries, desk.UndoUntil, order.Lines.Count(l => l is { State: LineState.ToAnswer, ExpediteTo: not null }));
        }

        private async Task<LineAnswer> Answer(PurchaseOrder order, int revision, Line said, Func<OrderLine, LineOffer, Verdict> judge, DateTime now, CancellationToken ct)
        {
            var (line, today) = (order.Line(said.Number), DateOnly.FromDateTime(now));
            var offer = new LineOffer(said.Kind, said.Parts ?? [], said.Price, said.SubstituteItem, said.Reason, said.Note, said.InOwnUnit ? OwnUnit.Of(line) : null);
            if (order.Standing(said.Number, revision, offer, today) is { } standing)
            {
                return standing;
            }

            var asked = line.ExpediteTo;
            var answer = order.Answer(said.Number, revision, offer, judge, today, now, caller.Name);
            if (said.Kind is AnswerKind.Accept && asked is { } day)
            {
                await desk.ComesEarlier(order, line, answer, day, ct);
            }
            else
            {
                await desk.Given(order, line, answer, ct);
            }

            return answer;
        }
    }
}
