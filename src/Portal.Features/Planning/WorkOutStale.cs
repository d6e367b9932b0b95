using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>Works out what was worked out on an earlier day, and stock that never was; answers how many, so that the caller goes on until there is nothing left.</summary>
[Needs(Permissions.System)]
public sealed record WorkOutStale(int Most = WorkOutPlan.Most) : IDo<int>
{
    internal sealed class Handler(PortalDb db, PlanDesk desk, TimeProvider clock) : IRequestHandler<WorkOutStale, int>
    {
        public async ValueTask<int> Handle(WorkOutStale command, CancellationToken ct)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var stale = await db.Outlooks.Where(o => o.WorkedOutOn < today).OrderBy(o => o.Worry).Take(command.Most).Select(o => new PlanKey(o.PlantCode, o.ItemNumber)).ToListAsync(ct);
            if (stale.Count < command.Most)
            {
                stale.AddRange(await db.Stock.Where(s => !db.Outlooks.Any(o => o.PlantCode == s.PlantCode && o.ItemNumber == s.ItemNumber))
                    .OrderBy(s => s.PlantCode).ThenBy(s => s.ItemNumber).Take(command.Most - stale.Count).Select(s => new PlanKey(s.PlantCode, s.ItemNumber)).ToListAsync(ct));
            }

            foreach (var plant in stale.Distinct().GroupBy(k => k.PlantCode))
            {
                await desk.WorkOut(plant.Key, [.. plant.Select(k => k.ItemNumber)], ct);
            }

            return stale.Count;
        }
    }
}
