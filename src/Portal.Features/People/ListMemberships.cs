using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>For whom a person acts, in which roles; empty for a person who is disabled or unknown.</summary>
[Needs(Permissions.System)]
public sealed record ListMemberships(Guid UserId) : IAsk<IReadOnlyList<ListMemberships.Row>>
{
    /// <summary>A membership; the supplier has no name for staff.</summary>
    public sealed record Row(SupplierId Supplier, string? SupplierName, PortalRole Role);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListMemberships, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListMemberships query, CancellationToken ct) =>
            await db.Memberships.AsNoTracking()
                .Where(m => m.UserId == query.UserId && db.Users.Any(u => u.Id == m.UserId && !u.Disabled))
                .Select(m => new Row(m.SupplierId, db.Suppliers.Where(s => s.SupplierId == m.SupplierId).Select(s => s.Name).FirstOrDefault(), m.Role))
                .ToListAsync(ct);
    }
}
