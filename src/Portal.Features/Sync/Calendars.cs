using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Features.Sync;

/// <summary>Working calendars by their code; Monday to Friday where none is named or known.</summary>
internal sealed class Calendars(PortalDb db)
{
    private readonly Dictionary<string, WorkingDays> _known = new(StringComparer.Ordinal);

    /// <summary>The calendar of a supplier, by which it is given days.</summary>
    public async Task<WorkingDays> Of(SupplierId supplier, CancellationToken ct) =>
        await Of(await db.Suppliers.Where(s => s.SupplierId == supplier).Select(s => s.CalendarCode).SingleOrDefaultAsync(ct), ct);

    public async Task<WorkingDays> Of(string? code, CancellationToken ct)
    {
        if (code is null)
        {
            return WorkingDays.MondayToFriday;
        }

        if (!_known.TryGetValue(code, out var days))
        {
            days = await db.Calendars.AsNoTracking().Where(c => c.Code == code).Select(c => c.Days).SingleOrDefaultAsync(ct) ?? WorkingDays.MondayToFriday;
            _known[code] = days;
        }

        return days;
    }
}
