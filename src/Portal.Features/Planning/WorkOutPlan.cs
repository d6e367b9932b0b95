using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>Works out items at plants whose supply has changed; a second time changes nothing.</summary>
[Needs(Permissions.System)]
public sealed record WorkOutPlan(IReadOnlyList<PlanKey> Keys) : IDo<Done>
{
    /// <summary>Items in one transaction at most.</summary>
    public const int Most = 200;

    internal sealed class Validator : AbstractValidator<WorkOutPlan>
    {
        public Validator() => RuleFor(w => w.Keys).Must(k => k.Count <= Most).Says("plan.too-many", $"{Most} items at most at once.");
    }

    internal sealed class Handler(PortalDb db, PlanDesk desk) : IRequestHandler<WorkOutPlan, Done>
    {
        public async ValueTask<Done> Handle(WorkOutPlan command, CancellationToken ct)
        {
            foreach (var plant in command.Keys.Distinct().GroupBy(k => k.PlantCode))
            {
                await desk.WorkOut(plant.Key, [.. plant.Select(k => k.ItemNumber)], ct);
                (await db.Plants.SingleOrDefaultAsync(p => p.Code == plant.Key, ct))?.MoveSupply();
            }

            return Done.It;
        }
    }
}
