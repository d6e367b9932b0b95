using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Features.Cases;

/// <summary>The people of the buying organisation to whom a case can be given, by name.</summary>
[Needs(Permissions.WorkCases)]
public sealed record ListColleagues : IAsk<IReadOnlyList<ListColleagues.Row>>
{
    /// <summary>Somebody who works cases.</summary>
    public sealed record Row(Guid Id, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListColleagues, IReadOnlyList<Row>>
    {
        private static readonly PortalRole[] Workers = [.. Enum.GetValues<PortalRole>().Where(r => Permissions.Of(r).Contains(Permissions.WorkCases))];

        public async ValueTask<IReadOnlyList<Row>> Handle(ListColleagues query, CancellationToken ct) =>
            await db.Users.AsNoTracking()
                .Where(u => !u.Disabled && db.Memberships.Any(m => m.UserId == u.Id && m.SupplierId == SupplierId.House && Workers.Contains(m.Role)))
                .OrderBy(u => u.DisplayName).Select(u => new Row(u.Id, u.DisplayName)).ToListAsync(ct);
    }
}
