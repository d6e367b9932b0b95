using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>The open lines of the orders that a list shows, for a spreadsheet; at most 20,000.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record ExportOrderLines(OrderState? State = null) : IAsk<IReadOnlyList<ExportOrderLines.Row>>
{
    /// <summary>A line of the export.</summary>
    public sealed record Row(string Order, int Line, string Supplier, string Plant, string Item, string? SupplierItem, string Description, decimal Quantity, string Unit, decimal Price, decimal PriceUnit, string Currency, DateOnly NeededOn, LineState State);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ExportOrderLines, IReadOnlyList<Row>>
    {
        public async ValueTask<IReadOnlyList<Row>> Handle(ExportOrderLines query, CancellationToken ct)
        {
            var names = await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.SupplierId, s => s.Name, ct);
            return await (
                from o in db.Orders.AsNoTracking()
                where query.State == null ? o.State != OrderState.Closed && o.State != OrderState.Cancelled : o.State == query.State
                from l in o.Lines
                orderby o.Number, l.Number
                select new Row(o.Number, l.Number, names[o.SupplierId], o.PlantCode, l.ItemNumber, l.SupplierItemNumber, l.Description, l.Quantity, l.Unit, l.Price, l.PriceUnit, o.Currency, l.NeededOn, l.State))
                .Take(20_000).ToListAsync(ct);
        }
    }
}
