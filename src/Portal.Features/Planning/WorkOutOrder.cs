using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>Works out the items of an order, or of one of its lines, after it changed.</summary>
[Needs(Permissions.System)]
public sealed record WorkOutOrder(Guid OrderId, int? Line = null) : IDo<Done>
{
    internal sealed class Handler(PortalDb db, PlanDesk desk) : IRequestHandler<WorkOutOrder, Done>
    {
        public async ValueTask<Done> Handle(WorkOutOrder command, CancellationToken ct)
        {
            var lines = await db.Orders.Where(o => o.Id == command.OrderId)
                .SelectMany(o => o.Lines, (o, l) => new { o.PlantCode, l.ItemNumber, l.Number }).ToListAsync(ct);
            foreach (var plant in lines.Where(l => command.Line is null || l.Number == command.Line).GroupBy(l => l.PlantCode))
            {
                foreach (var part in plant.Select(l => l.ItemNumber).Distinct().Chunk(WorkOutPlan.Most))
                {
                    await desk.WorkOut(plant.Key, part, ct);
                }
            }

            return Done.It;
        }
    }
}
