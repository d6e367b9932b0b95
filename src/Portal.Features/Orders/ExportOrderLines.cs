using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>The lines of the orders that a list shows, in its sequence, for a spreadsheet.</summary>
/// <param name="Only">The numbers of the orders that were picked; all of the list when there are none.</param>
[Needs(Permissions.ReadOrders)]
public sealed record ExportOrderLines(OrderFilter? Filter = null, IReadOnlyList<string>? Only = null) : IAsk<ExportOrderLines.Sheet>
{
    /// <summary>Most lines of a sheet; orders beyond it are left out whole.</summary>
    public const int Most = 20_000;

    /// <summary>The lines; <paramref name="LeftOut"/> counts the orders that there was no room for.</summary>
    public sealed record Sheet(IReadOnlyList<Row> Rows, int LeftOut);

    /// <summary>A line of the export.</summary>
    public sealed record Row(string Order, int Line, string Supplier, string Plant, string Item, string? SupplierItem, string Description, decimal Quantity, string Unit, decimal Price, decimal PriceUnit, string Currency, DateOnly NeededOn, LineState State);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ExportOrderLines, Sheet>
    {
        public async ValueTask<Sheet> Handle(ExportOrderLines query, CancellationToken ct)
        {
            var filter = query.Filter ?? new OrderFilter();
            var orders = filter.Of(db).AsNoTracking();
            if (query.Only is { Count: > 0 } only)
            {
                orders = orders.Where(o => EF.Parameter(only).Contains(o.Number));
            }

            var all = await filter.Sorted(orders).Select(o => new { o.Id, o.LineCount }).ToListAsync(ct);
            var total = 0;
            var taken = all.TakeWhile(o => (total += o.LineCount) <= Most).Select(o => o.Id).ToList();
            var rank = taken.Index().ToDictionary(o => o.Item, o => o.Index);
            var rows = await (
                from o in db.Orders.AsNoTracking()
                where EF.Parameter(taken).Contains(o.Id)
                from l in o.Lines
                select new
                {
                    o.Id,
                    Row = new Row(o.Number, l.Number, db.Suppliers.Where(s => s.SupplierId == o.SupplierId).Select(s => s.Name).First(), o.PlantCode, l.ItemNumber, l.SupplierItemNumber, l.Description, l.Quantity, l.Unit, l.Price, l.PriceUnit, o.Currency, l.NeededOn, l.State),
                }).ToListAsync(ct);
            return new([.. rows.OrderBy(r => rank[r.Id]).ThenBy(r => r.Row.Line).Select(r => r.Row)], all.Count - taken.Count);
        }
    }
}
