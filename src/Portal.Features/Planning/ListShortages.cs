using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Planning;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>What runs out or falls below its safety stock: from which day, how much is missing and what it holds up; the first comes first.</summary>
[Needs(Permissions.ReadPlanning)]
public sealed record ListShortages(PlanFilter Filter, PageOf? Page = null) : IAsk<Paged<ListShortages.Row>>
{
    /// <summary>An item that gets short at a plant; quantities in its unit.</summary>
    public sealed record Row(string PlantCode, string ItemNumber, string Name, string Unit, CoverLevel Level, DateOnly On, decimal? Missing, string? HoldsUp, DateTime? AsOf);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListShortages, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListShortages query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var found = query.Filter.Narrow(db).AsNoTracking().Where(o => o.BelowSafetyOn != null);
            var rows = await found.OrderBy(o => o.Worry).ThenBy(o => o.ItemNumber).Skip(page.Skip).Take(page.Take)
                .Select(o => new
                {
                    Outlook = o,
                    Item = db.Items.Where(i => i.Number == o.ItemNumber).Select(i => new { i.Name, i.Unit }).FirstOrDefault(),
                }).ToListAsync(ct);
            return new(
                [.. rows.Select(r => new Row(
                    r.Outlook.PlantCode, r.Outlook.ItemNumber, r.Item?.Name ?? r.Outlook.ItemNumber, r.Item?.Unit ?? "", r.Outlook.Level,
                    r.Outlook.OutOn ?? r.Outlook.BelowSafetyOn!.Value, r.Outlook.Missing, r.Outlook.HoldsUp, r.Outlook.AsOf))],
                await found.CountAsync(ct));
        }
    }
}
