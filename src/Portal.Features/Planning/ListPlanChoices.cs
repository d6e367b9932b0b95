using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What planning can be narrowed to: plants, suppliers, and buyers with open orders.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record ListPlanChoices : IAsk<ListPlanChoices.View>
{
    /// <summary>The choices, by name.</summary>
    public sealed record View(IReadOnlyList<Choice> Plants, IReadOnlyList<Choice> Suppliers, IReadOnlyList<string> Buyers);

    /// <summary>A code or number and its name.</summary>
    public sealed record Choice(string Key, string Name);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListPlanChoices, View>
    {
        public async ValueTask<View> Handle(ListPlanChoices query, CancellationToken ct) => new(
            await db.Plants.OrderBy(p => p.Name).Select(p => new Choice(p.Code, p.Name)).ToListAsync(ct),
            await db.Suppliers.OrderBy(s => s.Name).Select(s => new Choice(s.Number, s.Name)).ToListAsync(ct),
            await db.Orders.Where(o => o.State != OrderState.Closed && o.State != OrderState.Cancelled && o.Buyer != "").Select(o => o.Buyer).Distinct().OrderBy(b => b).Take(200).ToListAsync(ct));
    }
}
