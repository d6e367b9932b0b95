using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Policies;

namespace Portal.Features.Orders;

/// <summary>A supplier answers lines of an order, each in its own way; no lines means: accept all that are to be answered.</summary>
/// <param name="Revision">The revision that was on the screen.</param>
[Needs(Permissions.AnswerOrders)]
public sealed record AnswerLines(Guid OrderId, int Revision, IReadOnlyList<AnswerLines.Line> Lines) : IDo<AnswerLines.Receipt>
{
    /// <summary>The answer to one line; parts in the line's unit, price per its price unit (null when unchanged).</summary>
    public sealed record Line(int Number, AnswerKind Kind, IReadOnlyList<SchedulePart>? Parts = null, decimal? Price = null, string? SubstituteItem = null, string? Reason = null, string? Note = null);

    /// <summary>What became of each answer, and until when all can be undone (UTC).</summary>
    public sealed record Receipt(IReadOnlyList<Receipt.Entry> Lines)
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

    internal sealed class Handler(PortalDb db, Caller caller, PolicyBook policies, AnswerDesk desk, TimeProvider clock) : IRequestHandler<AnswerLines, Receipt>
    {
        public async ValueTask<Receipt> Handle(AnswerLines command, CancellationToken ct)
        {
            var order = await db.WholeOrder(command.OrderId, ct);
            var judge = await policies.JudgeFor(order, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var lines = command.Lines.Count > 0
                ? command.Lines
                : [.. order.Lines.Where(l => l.State is LineState.ToAnswer).Select(l => new Line(l.Number, AnswerKind.Accept))];
            var entries = new List<Receipt.Entry>();
            foreach (var line in lines)
            {
                var offer = new LineOffer(line.Kind, line.Parts ?? [], line.Price, line.SubstituteItem, line.Reason, line.Note);
                if (order.Standing(line.Number, command.Revision, offer, DateOnly.FromDateTime(now)) is { } standing)
                {
                    entries.Add(new(line.Number, standing.Number, standing.Outcome is not AnswerOutcome.Waiting));
                    continue;
                }

                var answer = order.Answer(line.Number, command.Revision, offer, judge, DateOnly.FromDateTime(now), now, caller.Name);
                await desk.Given(order, order.Line(line.Number), answer, ct);
                entries.Add(new(line.Number, answer.Number, answer.Outcome is AnswerOutcome.InPolicy));
            }

            db.AnswerDrafts.RemoveRange(await db.AnswerDrafts.Where(d => d.OrderId == order.Id && d.UserId == caller.UserId).ToListAsync(ct));
            return new(entries);
        }
    }
}
