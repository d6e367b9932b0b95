using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;
using Portal.Domain.Values;
using Portal.Features.Kernel;

namespace Portal.Features.Policies;

/// <summary>What a new policy could hold for: the first ten whose key or name contains the text.</summary>
[Needs(Permissions.ReadPolicies)]
public sealed record FindPolicyTargets(PolicyScope Scope, string Text) : IAsk<IReadOnlyList<FindPolicyTargets.Row>>
{
    /// <summary>A key with its name.</summary>
    public sealed record Row(string Key, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<FindPolicyTargets, IReadOnlyList<Row>>
    {
        private const int Most = 10;

        public async ValueTask<IReadOnlyList<Row>> Handle(FindPolicyTargets query, CancellationToken ct)
        {
            var text = SearchText.Of(query.Text);
            return query.Scope switch
            {
                PolicyScope.Plant => await Plants(text, ct),
                PolicyScope.ItemGroup => await db.Items.Where(i => i.Group != "").Select(i => i.Group).Distinct().OrderBy(g => g).Take(200).Select(g => new Row(g, g)).ToListAsync(ct),
                PolicyScope.Supplier => await db.Suppliers.Where(s => s.SearchName.Contains(text)).OrderBy(s => s.Number).Take(Most).Select(s => new Row(s.Number, s.Name)).ToListAsync(ct),
                PolicyScope.SupplierItem => await SupplierItems(text, ct),
                _ => [],
            };
        }

        private async Task<IReadOnlyList<Row>> Plants(string text, CancellationToken ct) =>
            [.. (await db.Plants.OrderBy(p => p.Code).Select(p => new Row(p.Code, p.Name)).ToListAsync(ct)).Where(p => SearchText.Of($"{p.Key} {p.Name}").Contains(text, StringComparison.Ordinal)).Take(Most)];

        private async Task<IReadOnlyList<Row>> SupplierItems(string text, CancellationToken ct) => await (
            from x in db.SupplierItems
            join s in db.Suppliers on x.SupplierId equals s.SupplierId
            join i in db.Items on x.ItemNumber equals i.Number
            where s.SearchName.Contains(text) || i.SearchName.Contains(text)
            orderby s.Number, i.Number
            select new Row(s.Number + "/" + i.Number, s.Name + ", " + i.Name)).Take(Most).ToListAsync(ct);
    }
}
