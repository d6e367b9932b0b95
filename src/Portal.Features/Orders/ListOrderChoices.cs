using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>What a list of orders can be narrowed to: plants and, for staff, suppliers; a supplier sees the plants that order from it.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ListOrderChoices : IAsk<ListOrderChoices.Choices>
{
    /// <summary>Plants by their codes and suppliers by their numbers, sorted by name.</summary>
    public sealed record Choices(IReadOnlyList<Choice> Plants, IReadOnlyList<Choice> Suppliers);

    /// <summary>Something to choose.</summary>
    public sealed record Choice(string Code, string Name);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<ListOrderChoices, Choices>
    {
        public async ValueTask<Choices> Handle(ListOrderChoices query, CancellationToken ct)
        {
            var plants = db.Plants.AsNoTracking();
            if (caller.IsSupplier)
            {
                plants = plants.Where(p => db.Orders.Any(o => o.PlantCode == p.Code));
            }

            return new(
                await plants.OrderBy(p => p.Name).Select(p => new Choice(p.Code, p.Name)).ToListAsync(ct),
                caller.IsSupplier ? [] : await db.Suppliers.AsNoTracking().OrderBy(s => s.Name).Select(s => new Choice(s.Number, s.Name)).ToListAsync(ct));
        }
    }
}
