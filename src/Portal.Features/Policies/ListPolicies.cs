using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>The policies in force, most specific first, each with what it holds for and how many open lines it judges now.</summary>
[Needs(Permissions.ReadPolicies)]
public sealed record ListPolicies : IAsk<IReadOnlyList<ListPolicies.Row>>
{
    /// <summary>A policy in force; version 0 is the built-in default.</summary>
    /// <param name="Name">The name behind the key; null when nothing is known by it any more.</param>
    /// <param name="OpenLines">Lines that are not closed and whose most specific policy it is.</param>
    public sealed record Row(PolicyScope Scope, string Key, string? Name, int Number, Tolerances Tolerances, DateTime? MadeAt, string MadeBy, int OpenLines);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListPolicies, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListPolicies query, CancellationToken ct)
        {
            var inForce = await db.Policies.AsNoTracking().Where(p => p.EndedAt == null).ToListAsync(ct);
            var open = await (
                from o in db.Orders
                from l in o.Lines
                where l.State != LineState.Closed && !l.Cancelled
                group l by new { o.SupplierId, o.PlantCode, l.ItemGroup, l.ItemNumber } into g
                select new { g.Key.SupplierId, g.Key.PlantCode, g.Key.ItemGroup, g.Key.ItemNumber, Lines = g.Count() }).ToListAsync(ct);
            var numbers = await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.SupplierId, s => s.Number, ct);
            var judged = open.GroupBy(l => PolicyBook.Resolve(inForce, numbers.GetValueOrDefault(l.SupplierId, ""), l.PlantCode, l.ItemGroup, l.ItemNumber).Label)
                .ToDictionary(g => g.Key, g => g.Sum(l => l.Lines), StringComparer.Ordinal);
            var rows = inForce.Select(p => new Row(p.Scope, p.Key, null, p.Number, p.Tolerances, p.MadeAt, p.MadeBy, judged.GetValueOrDefault(p.Label))).ToList();
            if (inForce.TrueForAll(p => p.Scope is not PolicyScope.Default))
            {
                rows.Add(new(PolicyScope.Default, "", null, 0, Tolerances.Default, null, "", judged.GetValueOrDefault(PolicyBook.BuiltIn)));
            }

            var names = new PolicyNames(db);
            await names.Load(rows.Select(r => (r.Scope, r.Key)), ct);
            return [.. rows.Select(r => r with { Name = names.Of(r.Scope, r.Key) }).OrderByDescending(r => r.Scope).ThenBy(r => r.Key, StringComparer.Ordinal)];
        }
    }
}
