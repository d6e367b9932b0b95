using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>Loads orders with all their parts, as the rules need them.</summary>
internal static class OrderLoading
{
    /// <summary>The order with lines, schedules and answers; not found when it is another supplier's.</summary>
    public static async Task<PurchaseOrder> WholeOrder(this PortalDb db, Guid id, CancellationToken ct) =>
        await db.Orders.Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).SingleOrDefaultAsync(o => o.Id == id, ct)
        ?? throw new NotFound();

    /// <summary>The same with its revisions, for taking a new one; null when the portal doesn't know it.</summary>
    public static Task<PurchaseOrder?> OrderToRevise(this PortalDb db, string erpCode, string number, CancellationToken ct) =>
        db.Orders.Include(o => o.Revisions).Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers)
            .SingleOrDefaultAsync(o => o.ErpCode == erpCode && o.Number == number, ct);
}
