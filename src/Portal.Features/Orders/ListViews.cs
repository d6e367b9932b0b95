using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>The looks at the list of orders that the person keeps, by name.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ListViews : IAsk<IReadOnlyList<ListViews.View>>
{
    /// <summary>A look and the query part of its address.</summary>
    public sealed record View(string Name, string Query);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<ListViews, IReadOnlyList<View>>
    {
        public async ValueTask<IReadOnlyList<View>> Handle(ListViews query, CancellationToken ct) =>
            await db.SavedViews.AsNoTracking().Where(v => v.UserId == caller.UserId && v.SupplierId == caller.Supplier).OrderBy(v => v.Name).Select(v => new View(v.Name, v.Query)).ToListAsync(ct);
    }
}
