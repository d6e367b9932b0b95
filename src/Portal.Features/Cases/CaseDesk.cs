using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Cases;

/// <summary>Opens a case once per kind and subject, updates it while it is open, closes it when its condition is gone.</summary>
internal sealed class CaseDesk(PortalDb db, Caller caller, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens or updates the case; <paramref name="facts"/> fill its sentence.</summary>
    public async Task<ExceptionCase> Open(CaseKind kind, SupplierId supplier, string subject, CaseRole role, DateTime dueAt, object facts, CancellationToken ct)
    {
        var found = await Find(kind, subject, ct);
        if (found is null)
        {
            db.Cases.Add(found = new ExceptionCase(supplier, kind, subject, role, dueAt, Now, caller.Name));
        }

        return found.Tell(Facts.Write(facts), Now, caller.Name);
    }

    /// <summary>The same for an order or one of its lines.</summary>
    public async Task<ExceptionCase> Open(CaseKind kind, PurchaseOrder order, OrderLine? line, CaseRole role, DateTime dueAt, object facts, CancellationToken ct)
    {
        var found = await Open(kind, order.SupplierId, Subject(order, line?.Number), role, dueAt, facts, ct);
        return found.About(order.Id, order.Number, line?.Number, line?.ItemNumber, line?.Description, order.PlantCode, order.Buyer, line?.Answer?.Number);
    }

    /// <summary>Closes the case if it is open.</summary>
    public async Task Close(CaseKind kind, string subject, string why, CancellationToken ct) => (await Find(kind, subject, ct))?.Close(why, caller.Name, Now);

    /// <summary>Closes the case of an order or line if it is open.</summary>
    public Task Close(CaseKind kind, PurchaseOrder order, int? line, string why, CancellationToken ct) => Close(kind, Subject(order, line), why, ct);

    /// <summary>The open case; null when there is none.</summary>
    public async Task<ExceptionCase?> Find(CaseKind kind, string subject, CancellationToken ct)
    {
        var open = $"{kind}:{subject}";
        return db.Cases.Local.FirstOrDefault(c => c.OpenSubject == open) ?? await db.Cases.SingleOrDefaultAsync(c => c.OpenSubject == open, ct);
    }

    /// <summary>What names an order or line as the subject of a case.</summary>
    public static string Subject(PurchaseOrder order, int? line) => line is { } number ? $"{order.ErpCode}/{order.Number}/{number}" : $"{order.ErpCode}/{order.Number}";
}
