using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.People;

/// <summary>Everybody who can sign in or could, by name, with their roles.</summary>
/// <param name="Search">Part of a name or an address.</param>
/// <param name="Who">Staff, suppliers' people, or both.</param>
/// <param name="UserId">Only this person.</param>
[Needs(Permissions.Administer)]
public sealed record ListPeople(string? Search = null, ListPeople.Side Who = ListPeople.Side.All, PageOf? Page = null, Guid? UserId = null) : IAsk<Paged<ListPeople.Row>>
{
    /// <summary>On whose side people are.</summary>
    public enum Side
    {
        All,
        Staff,
        Suppliers,
        Disabled,
    }

    /// <summary>A person; without a password they have not come in by their invitation yet.</summary>
    public sealed record Row(Guid Id, string Name, string Email, bool Disabled, bool HasPassword, bool HasSecondFactor)
    {
        /// <summary>Their roles.</summary>
        public IReadOnlyList<Held> Roles { get; init; } = [];

        /// <summary>True for whoever works for the buying organisation.</summary>
        public bool IsStaff => Roles.Any(r => r.Supplier == SupplierId.House);
    }

    /// <summary>A role held; the supplier has no name for staff.</summary>
    public sealed record Held(PortalRole Role, SupplierId Supplier, string? SupplierName);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListPeople, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListPeople query, CancellationToken ct)
        {
            var people = db.Users.AsNoTracking().Where(u => query.UserId == null || u.Id == query.UserId);
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var text = query.Search.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // It becomes upper() in the database, where no culture of ours is known.
                people = people.Where(u => u.NormalizedEmail!.Contains(text) || u.DisplayName.ToUpper().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
            }

            people = query.Who switch
            {
                Side.Staff => people.Where(u => !u.Disabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId == SupplierId.House)),
                Side.Suppliers => people.Where(u => !u.Disabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId != SupplierId.House)),
                Side.Disabled => people.Where(u => u.Disabled),
                _ => people,
            };
            var page = query.Page ?? new();
            var rows = await people.OrderBy(u => u.DisplayName).ThenBy(u => u.NormalizedEmail).Skip(page.Skip).Take(page.Take)
                .Select(u => new Row(u.Id, u.DisplayName, u.Email ?? "", u.Disabled, u.PasswordHash != null, u.TwoFactorEnabled)).ToListAsync(ct);
            var ids = rows.ConvertAll(r => r.Id);
            var held = (await (
                from m in db.Memberships
                where ids.Contains(m.UserId)
                select new { m.UserId, m.Role, m.SupplierId, Name = db.Suppliers.Where(s => s.SupplierId == m.SupplierId).Select(s => s.Name).FirstOrDefault() }).ToListAsync(ct)).ToLookup(m => m.UserId);
            return new([.. rows.Select(r => r with { Roles = [.. held[r.Id].OrderBy(m => m.Role).ThenBy(m => m.Name, StringComparer.Ordinal).Select(m => new Held(m.Role, m.SupplierId, m.Name))] })], await people.CountAsync(ct));
        }
    }
}
