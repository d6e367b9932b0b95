using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Home;

/// <summary>What a supplier is to do now: orders to answer, counter-offers, wishes for an earlier day, questions; what is due first comes first.</summary>
[Needs(Permissions.AnswerOrders)]
public sealed record ListToDo(int Take = 12) : IAsk<ListToDo.View>
{
    /// <summary>Why an order is on the list; the most urgent reason of several.</summary>
    public enum Why
    {
        CounterOffer,
        Earlier,
        Refused,
        Changed,
        Answer,
        Question,
    }

    /// <summary>Counts of orders, and the first of them. What waits for the buyer is counted, but is not the supplier's to do.</summary>
    public sealed record View(int ToAnswer, int Overdue, int CounterOffers, int Earlier, int Questions, int WithBuyer, int Total, IReadOnlyList<Row> Rows);

    /// <summary>One order to act on; due is null where there is no clock.</summary>
    public sealed record Row(string Number, string Plant, Why Why, int Lines, DateOnly? DueOn, DateOnly? NeededOn, decimal NetTotal, string Currency);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ListToDo, View>
    {
        public async ValueTask<View> Handle(ListToDo query, CancellationToken ct)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var questions = db.OrderMessages.Where(m => !m.FromSupplier && !db.OrderMessages.Any(later => later.OrderId == m.OrderId && later.FromSupplier && later.SentAt > m.SentAt));
            var orders = db.Orders.AsNoTracking().Select(o => new
            {
                Order = o,
                Countered = o.Lines.Any(l => l.State == LineState.Countered),
                Earlier = o.Lines.Any(l => l.ExpediteTo != null && l.State != LineState.Closed && l.State != LineState.Rejected),
                Refused = o.Lines.Any(l => l.State == LineState.ToAnswer && l.Answers.Any(a => a.Outcome == AnswerOutcome.Rejected && a.Revision == o.Revision)),
                Question = o.State != OrderState.Closed && o.State != OrderState.Cancelled && questions.Any(m => m.OrderId == o.Id),
            });
            var counts = await orders.GroupBy(_ => 1).Select(g => new
            {
                ToAnswer = g.Count(x => x.Order.State == OrderState.ToAnswer),
                Overdue = g.Count(x => x.Order.AnswerBy < today),
                Countered = g.Count(x => x.Countered),
                Earlier = g.Count(x => x.Earlier),
                Questions = g.Count(x => x.Question),
                WithBuyer = g.Count(x => x.Order.LinesWaiting > 0),
            }).FirstOrDefaultAsync(ct);
            var todo = orders.Where(x => x.Order.LinesToAnswer > 0 || x.Earlier || x.Question);
            var rows = await todo
                .OrderBy(x => x.Order.AnswerBy == null).ThenBy(x => x.Order.AnswerBy).ThenBy(x => x.Order.FirstNeededOn).ThenBy(x => x.Order.Id)
                .Take(Math.Clamp(query.Take, 1, 200))
                .Select(x => new Row(
                    x.Order.Number,
                    db.Plants.Where(p => p.Code == x.Order.PlantCode).Select(p => p.Name).FirstOrDefault() ?? x.Order.PlantCode,
                    x.Countered ? Why.CounterOffer : x.Earlier ? Why.Earlier : x.Refused ? Why.Refused : x.Order.LinesToAnswer > 0 ? (x.Order.AcknowledgedAt != null ? Why.Changed : Why.Answer) : Why.Question,
                    x.Order.LinesToAnswer,
                    x.Order.AnswerBy,
                    x.Order.FirstNeededOn,
                    x.Order.NetTotal,
                    x.Order.Currency))
                .ToListAsync(ct);
            return new(counts?.ToAnswer ?? 0, counts?.Overdue ?? 0, counts?.Countered ?? 0, counts?.Earlier ?? 0, counts?.Questions ?? 0, counts?.WithBuyer ?? 0, await todo.CountAsync(ct), rows);
        }
    }
}
