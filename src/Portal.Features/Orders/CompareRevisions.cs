using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;

namespace Portal.Features.Orders;

/// <summary>What differs between any two revisions of an order, in its head and line by line.</summary>
[Needs(Permissions.ReadOrders)]
public sealed record CompareRevisions(Guid OrderId, int From, int To) : IAsk<CompareRevisions.Comparison>
{
    /// <summary>All that differs; empty when nothing does that people agree on.</summary>
    public sealed record Comparison(IReadOnlyList<HeadChange> Head, IReadOnlyList<LineChange> Lines);

    /// <summary>Something of the order as a whole.</summary>
    public sealed record HeadChange(HeadField Field, string? Before, string? After);

    /// <summary>A line in both revisions; null where it is not there.</summary>
    public sealed record LineChange(int Line, LineContent? Before, LineContent? After, IReadOnlyList<LineField> Fields);

    /// <summary>What of an order can differ.</summary>
    public enum HeadField
    {
        Cancelled,
        Plant,
        Buyer,
        PaymentTerms,
        Incoterms,
        Currency,
        Note,
    }

    /// <summary>What of a line can differ.</summary>
    public enum LineField
    {
        Cancelled,
        Schedule,
        Quantity,
        Unit,
        Price,
        Item,
        Description,
        SupplierItem,
        SupplierUnit,
        Tolerance,
        MatchLevel,
    }

    internal sealed class Handler(PortalDb db) : IRequestHandler<CompareRevisions, Comparison>
    {
        public async ValueTask<Comparison> Handle(CompareRevisions query, CancellationToken ct)
        {
            var revisions = await db.Orders.AsNoTracking().Where(o => o.Id == query.OrderId).SelectMany(o => o.Revisions)
                .Where(r => r.Number == query.From || r.Number == query.To).ToListAsync(ct);
            var from = revisions.FirstOrDefault(r => r.Number == query.From)?.Content ?? throw new NotFound();
            var to = revisions.FirstOrDefault(r => r.Number == query.To)?.Content ?? throw new NotFound();
            return new([.. Heads(from, to).Where(h => h.Before != h.After)], [.. Lines(from, to)]);
        }

        private static IEnumerable<HeadChange> Heads(OrderContent a, OrderContent b) =>
        [
            new(HeadField.Cancelled, Yes(a.Cancelled), Yes(b.Cancelled)), new(HeadField.Plant, a.PlantCode, b.PlantCode), new(HeadField.Buyer, a.Buyer, b.Buyer),
            new(HeadField.PaymentTerms, a.PaymentTerms, b.PaymentTerms), new(HeadField.Incoterms, a.Incoterms, b.Incoterms),
            new(HeadField.Currency, a.Currency, b.Currency), new(HeadField.Note, a.Note ?? "", b.Note ?? ""),
        ];

        private static string? Yes(bool value) => value ? "" : null;

        private static IEnumerable<LineChange> Lines(OrderContent from, OrderContent to) =>
            from.Lines.Concat(to.Lines).Select(l => l.ErpLineId).Distinct()
                .Select(id => (Before: from.Lines.FirstOrDefault(l => l.ErpLineId == id), After: to.Lines.FirstOrDefault(l => l.ErpLineId == id)))
                .Select(c => new LineChange((c.After ?? c.Before)!.Number, c.Before, c.After, c is { Before: { } a, After: { } b } ? [.. Fields(a, b)] : []))
                .Where(c => c.Before is null || c.After is null || c.Fields.Count > 0)
                .OrderBy(c => c.Line);

        private static IEnumerable<LineField> Fields(LineContent a, LineContent b)
        {
            var sameSchedule = SchedulePart.Same(a.Requested, b.Requested);
            (LineField Field, bool Same)[] compared =
            [
                (LineField.Cancelled, a.Cancelled == b.Cancelled), (LineField.Schedule, sameSchedule), (LineField.Quantity, a.Quantity == b.Quantity || !sameSchedule),
                (LineField.Unit, a.Unit == b.Unit), (LineField.Price, a.Price == b.Price && a.PriceUnit == b.PriceUnit), (LineField.Item, a.ItemNumber == b.ItemNumber),
                (LineField.Description, a.Description == b.Description), (LineField.SupplierItem, a.SupplierItemNumber == b.SupplierItemNumber),
                (LineField.SupplierUnit, a.SupplierUnit == b.SupplierUnit && a.SupplierFactor == b.SupplierFactor),
                (LineField.Tolerance, a.OverTolerance == b.OverTolerance && a.UnderTolerance == b.UnderTolerance), (LineField.MatchLevel, a.MatchLevel == b.MatchLevel),
            ];
            return compared.Where(c => !c.Same).Select(c => c.Field);
        }
    }
}
