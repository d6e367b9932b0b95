using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>Replays the last answers against a draft of a policy: what would have passed, and what would have waited for a buyer.</summary>
/// <param name="Last">How many answers, newest first; 2000 at most.</param>
[Needs(Permissions.ReadPolicies)]
public sealed record SimulatePolicy(PolicyScope Scope, string Key, Tolerances Draft, int Last = 500) : IAsk<SimulatePolicy.Outcome>
{
    /// <summary>How many answers were replayed, how many passed then and would pass now, and those that change sides.</summary>
    public sealed record Outcome(int Replayed, int PassedThen, int PassNow, IReadOnlyList<Row> Changes);

    /// <summary>An answer that would be judged otherwise.</summary>
    public sealed record Row(string Order, int Line, string Supplier, string Item, DateTime AnsweredAt, bool PassedThen, bool PassesNow, IReadOnlyList<Deviation> Deviations);

    internal sealed class Handler(PortalDb db) : IRequestHandler<SimulatePolicy, Outcome>
    {
        public async ValueTask<Outcome> Handle(SimulatePolicy query, CancellationToken ct)
        {
            var answers = await (
                from o in db.Orders.AsNoTracking()
                from l in o.Lines
                from a in l.Answers
                where a.Outcome != AnswerOutcome.Withdrawn
                orderby a.AnsweredAt descending
                select new { Order = o, Line = l, Answer = a, Supplier = db.Suppliers.First(s => s.SupplierId == o.SupplierId), Revision = o.Revisions.First(r => r.Number == a.Revision) })
                .Take(Math.Clamp(query.Last, 1, 2000)).ToListAsync(ct);
            var replayed = answers.Where(x => Concerns(query, x.Order, x.Line, x.Supplier.Number)).Select(x =>
            {
                var asked = x.Revision.Content.Lines.FirstOrDefault(c => c.ErpLineId == x.Line.ErpLineId);
                var now = Judge.Of(asked?.Requested ?? [], asked?.Price ?? x.Line.Price, x.Answer.Offer, query.Draft, "draft");
                return new Row(x.Order.Number, x.Line.Number, x.Supplier.Name, x.Line.ItemNumber, x.Answer.AnsweredAt, x.Answer.Deviations.Count == 0, now.Passes, now.Deviations);
            }).ToList();
            return new(replayed.Count, replayed.Count(r => r.PassedThen), replayed.Count(r => r.PassesNow), [.. replayed.Where(r => r.PassedThen != r.PassesNow).Take(100)]);
        }

        private static bool Concerns(SimulatePolicy query, PurchaseOrder order, OrderLine line, string supplier) => query.Scope switch
        {
            PolicyScope.Plant => order.PlantCode == query.Key,
            PolicyScope.ItemGroup => line.ItemGroup == query.Key,
            PolicyScope.Supplier => supplier == query.Key,
            PolicyScope.SupplierItem => $"{supplier}/{line.ItemNumber}" == query.Key,
            _ => true,
        };
    }
}
