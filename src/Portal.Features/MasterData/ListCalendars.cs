using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.MasterData;

/// <summary>The working calendars: which days of the week are worked, and which days to come are not.</summary>
[Needs(Permissions.ReadMasterData)]
public sealed record ListCalendars : IAsk<IReadOnlyList<ListCalendars.Row>>
{
    private const int MostDaysOff = 12;

    /// <summary>One calendar; days off from today on, the next twelve at most.</summary>
    public sealed record Row(string Code, string Name, IReadOnlyList<DayOfWeek> WorkedOn, IReadOnlyList<DateOnly> NextDaysOff);

    internal sealed class Handler(PortalDb db, TimeProvider clock) : IRequestHandler<ListCalendars, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ListCalendars query, CancellationToken ct)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return
            [
                .. (await db.Calendars.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct)).Select(c => new Row(
                    c.Code, c.Name, [.. c.Days.Weekdays], [.. c.Days.DaysOff.Where(d => d >= today).Order().Take(MostDaysOff)])),
            ];
        }
    }
}
