using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Values;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>The first ten suppliers whose number or name contains the text, for whoever gives a person a role there.</summary>
[Needs(Permissions.Administer)]
public sealed record SearchSuppliers(string Text) : IAsk<IReadOnlyList<FindSuppliers.Row>>
{
    internal sealed class Handler(PortalDb db) : IRequestHandler<SearchSuppliers, IReadOnlyList<FindSuppliers.Row>>
    {
        public async ValueTask<IReadOnlyList<FindSuppliers.Row>> Handle(SearchSuppliers query, CancellationToken ct)
        {
            var text = SearchText.Of(query.Text);
            return await db.Suppliers.AsNoTracking().Where(s => s.SearchName.Contains(text)).OrderBy(s => s.Number).Take(10)
                .Select(s => new FindSuppliers.Row(s.SupplierId, s.Number, s.Name)).ToListAsync(ct);
        }
    }
}
