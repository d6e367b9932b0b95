using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Values;
using Portal.Features.Kernel;

namespace Portal.Features.MasterData;

/// <summary>A page of lanes: how many days goods of a supplier travel to a plant.</summary>
[Needs(Permissions.ReadMasterData)]
public sealed record ListLanes(string? Search = null, PageOf? Page = null) : IAsk<Paged<ListLanes.Row>>
{
    /// <summary>One lane; transit in calendar days.</summary>
    public sealed record Row(string SupplierNumber, string Supplier, string Plant, int TransitDays);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListLanes, Paged<Row>>
    {
        public async ValueTask<Paged<Row>> Handle(ListLanes query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf(1, 25);
            var text = SearchText.Of(query.Search).Trim();
            var lanes = from lane in db.Lanes.AsNoTracking()
                        join supplier in db.Suppliers on lane.SupplierId equals supplier.SupplierId
                        where text == "" || supplier.SearchName.Contains(text) || lane.PlantCode == text
                        orderby supplier.Name, lane.PlantCode
                        select new Row(supplier.Number, supplier.Name, lane.PlantCode, lane.TransitDays);
            return new(await lanes.Skip(page.Skip).Take(page.Take).ToListAsync(ct), await lanes.CountAsync(ct));
        }
    }
}
