using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Forgets one of the own looks at the list of orders.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record DropView(string Name) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<DropView, Done>
    {
        public async ValueTask<Done> Handle(DropView command, CancellationToken ct)
        {
            db.SavedViews.RemoveRange(await db.SavedViews.Where(v => v.UserId == caller.UserId && v.SupplierId == caller.Supplier && v.Name == command.Name).ToListAsync(ct));
            return Done.It;
        }
    }
}
