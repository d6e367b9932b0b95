using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>Replays the last answers that a draft would have judged: what passed then and now, and what waited for a buyer.</summary>
/// <param name="Draft">Null replays them without the scope's policy, as if it ended.</param>
/// <param name="Last">How many answers, newest first; 2000 at most.</param>
[Needs(Permissions.ReadPolicies)]
public sealed record SimulatePolicy(PolicyScope Scope, string Key, Tolerances? Draft, int Last = 500) : IAsk<SimulatePolicy.Outcome>
{
    /// <summary>Rows given at most; the counts are of all.</summary>
    public const int MostRows = 200;

    /// <summary>How many answers were replayed, how they were judged then and would be now; rows that change sides come first, then newest.</summary>
    public sealed record Outcome(int Replayed, int PassedThen, int PassNow, int NewlyPass, int NewlyWait, IReadOnlyList<Row> Rows);

    /// <summary>An answer with what stood out then, under the policy named, and what would now.</summary>
    public sealed record Row(
        string Order, int Line, string Unit, string Currency, string Supplier, string Item, DateTime AnsweredAt, string PolicyThen, IReadOnlyList<Deviation> Then, IReadOnlyList<Deviation> Now)
    {
        /// <summary>True when it passed without a person.</summary>
        public bool PassedThen => Then.Count == 0;

        /// <summary>True when it would.</summary>
        public bool PassesNow => Now.Count == 0;
    }

    internal sealed class Validator : AbstractValidator<SimulatePolicy>
    {
        public Validator() => RuleFor(p => p.Key).NotEmpty().When(p => p.Scope is not PolicyScope.Default).Says("policy.key-missing", "Say what it holds for.");
    }

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<SimulatePolicy, Outcome>
    {
        public async ValueTask<Outcome> Handle(SimulatePolicy query, CancellationToken ct)
        {
            var policies = await Policies(query, ct);
            var answers = await Answers(query, ct);
            var asked = await Asked(answers, ct);
            var rows = new List<Row>();
            foreach (var x in answers)
            {
                var (tolerances, label) = PolicyBook.Resolve(policies, x.SupplierNumber, x.PlantCode, x.ItemGroup, x.ItemNumber);
                if (query.Draft is not null && label != DraftLabel(query))
                {
                    // A more specific policy judges this one, whatever the draft says.
                    continue;
                }

                var line = asked.GetValueOrDefault((x.OrderId, x.Revision))?.Lines.FirstOrDefault(c => c.ErpLineId == x.ErpLineId);
                var now = Judge.Of(line?.Requested ?? [], line?.Price ?? x.Price, x.Offer, tolerances, label);
                rows.Add(new(x.Order, x.Line, x.Unit, x.Currency, x.Supplier, x.ItemNumber, x.AnsweredAt, x.Policy, x.Deviations, now.Deviations));
            }

            return new(
                rows.Count, rows.Count(r => r.PassedThen), rows.Count(r => r.PassesNow), rows.Count(r => !r.PassedThen && r.PassesNow), rows.Count(r => r.PassedThen && !r.PassesNow),
                [.. rows.OrderByDescending(r => r.PassedThen != r.PassesNow).ThenByDescending(r => r.AnsweredAt).Take(MostRows)]);
        }

        private static string DraftLabel(SimulatePolicy query) => new TolerancePolicy(query.Scope, query.Key, 0, Tolerances.Default, default, "").Label;

        private async Task<IReadOnlyList<TolerancePolicy>> Policies(SimulatePolicy query, CancellationToken ct)
        {
            var others = await db.Policies.AsNoTracking().Where(p => p.EndedAt == null && !(p.Scope == query.Scope && p.Key == query.Key)).ToListAsync(ct);
            return query.Draft is { } draft ? [new TolerancePolicy(query.Scope, query.Key, 0, draft, clock.GetUtcNow().UtcDateTime, ""), .. others] : others;
        }

        private async Task<List<Replay>> Answers(SimulatePolicy query, CancellationToken ct)
        {
            var (supplier, item) = query.Key.Split('/', 2) is [var s, var i] ? (s, i) : (query.Key, "");
            var owner = query.Scope is PolicyScope.Supplier or PolicyScope.SupplierItem
                ? await db.Suppliers.Where(x => x.Number == supplier).Select(x => x.SupplierId).FirstOrDefaultAsync(ct)
                : default;
            var orders = query.Scope switch
            {
                PolicyScope.Plant => db.Orders.Where(o => o.PlantCode == query.Key),
                PolicyScope.Supplier or PolicyScope.SupplierItem => db.Orders.Where(o => o.SupplierId == owner),
                _ => db.Orders,
            };
            return await (
                from o in orders.AsNoTracking()
                from l in o.Lines
                where (query.Scope != PolicyScope.ItemGroup || l.ItemGroup == query.Key) && (query.Scope != PolicyScope.SupplierItem || l.ItemNumber == item)
                from a in l.Answers
                where a.Outcome != AnswerOutcome.Withdrawn
                orderby a.AnsweredAt descending, a.Id descending
                select new Replay(
                    o.Id, a.Revision, o.Number, l.Number, l.ErpLineId, l.Unit, o.Currency, o.PlantCode, l.ItemGroup, l.ItemNumber, l.Price, a.AnsweredAt, a.Policy, a.Offer, a.Deviations,
                    db.Suppliers.First(x => x.SupplierId == o.SupplierId).Number, db.Suppliers.First(x => x.SupplierId == o.SupplierId).Name)).Take(Math.Clamp(query.Last, 1, 2000)).ToListAsync(ct);
        }

        /// <summary>What the answered revisions asked for; each is read once, however many of its lines were answered.</summary>
        private async Task<Dictionary<(Guid Order, int Revision), OrderContent>> Asked(List<Replay> answers, CancellationToken ct)
        {
            var found = new Dictionary<(Guid, int), OrderContent>();
            foreach (var part in answers.Select(a => a.OrderId).Distinct().Chunk(500))
            {
                foreach (var revision in await db.Orders.AsNoTracking().Where(o => part.Contains(o.Id)).SelectMany(o => o.Revisions).Select(r => new { r.OrderId, r.Number, r.Content }).ToListAsync(ct))
                {
                    found[(revision.OrderId, revision.Number)] = revision.Content;
                }
            }

            return found;
        }
    }

    private sealed record Replay(
        Guid OrderId, int Revision, string Order, int Line, string ErpLineId, string Unit, string Currency, string PlantCode, string ItemGroup, string ItemNumber, decimal Price, DateTime AnsweredAt, string Policy,
        LineOffer Offer, IReadOnlyList<Deviation> Deviations, string SupplierNumber, string Supplier);
}
