using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
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
        public async ValueTask<IReadOnlyList<Row>> Handle(ListColleagues query, CancellationToken ct) =>
            await Colleagues.Of(db).AsNoTracking()
                .OrderBy(u => u.DisplayName).Select(u => new Row(u.Id, u.DisplayName)).ToListAsync(ct);
    }
}
