using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>The first suppliers by number, or the one with this number: for whoever enters people without a page.</summary>
[Needs(Permissions.System)]
public sealed record FindSuppliers(int Take, string? Number = null) : IAsk<IReadOnlyList<FindSuppliers.Row>>
{
    /// <summary>A supplier.</summary>
    public sealed record Row(SupplierId Id, string Number, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<FindSuppliers, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(FindSuppliers query, CancellationToken ct) =>
            await db.Suppliers.AsNoTracking().Where(s => query.Number == null || s.Number == query.Number).OrderBy(s => s.Number).Take(query.Take).Select(s => new Row(s.SupplierId, s.Number, s.Name)).ToListAsync(ct);
    }
}
