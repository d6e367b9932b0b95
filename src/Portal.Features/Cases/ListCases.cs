using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Values;
using Portal.Features.Kernel;

namespace Portal.Features.Cases;

/// <summary>The queue of cases: worst impact first, then what waits for a decision before what waits for the supplier, then what is due first.</summary>
[Needs(Permissions.ReadCases)]
public sealed record ListCases(ListCases.View Show = ListCases.View.All, CaseKind? Kind = null, string? Plant = null, string? Search = null, PageOf? Page = null, CaseRole? Owner = null) : IAsk<ListCases.Worklist>
{
    /// <summary>Which cases.</summary>
    public enum View
    {
        All,
        Mine,
        Snoozed,
        Closed,
    }

    /// <summary>A page of the queue with the counts of its views, and of what is open by kind and by plant.</summary>
    public sealed record Worklist(IReadOnlyList<Row> Rows, int Total, int All, int Mine, int Snoozed, IReadOnlyDictionary<CaseKind, int> Kinds, IReadOnlyList<AtPlant> Plants);

    /// <summary>A plant with its open cases.</summary>
    public sealed record AtPlant(string Code, string Name, int Open);

    /// <summary>A case in the queue; the page puts kind and facts into a sentence.</summary>
    public sealed record Row(
        Guid Id, CaseKind Kind, CaseState State, CaseRole OwnerRole, string? AssignedName, string Supplier, string? OrderNumber, int? Line, string? ItemNumber, string? PlantCode,
        string Subject, string Facts, Impact Impact, DateTime DueAt, DateTime OpenedAt, DateTime? SnoozedUntil, Guid? OrderId, int? AnswerNumber);

    internal sealed class Handler(PortalDb db, Caller caller) : IRequestHandler<ListCases, Worklist>
    {
        public async ValueTask<Worklist> Handle(ListCases query, CancellationToken ct)
        {
            var page = query.Page ?? new PageOf();
            var all = db.Cases.AsNoTracking();
            var found = Filtered(all, query);
            var counts = await all.Where(c => c.State != CaseState.Closed)
                .GroupBy(c => new { c.State, c.Kind, c.PlantCode, Mine = c.AssignedTo == caller.UserId })
                .Select(g => new { g.Key.State, g.Key.Kind, g.Key.PlantCode, g.Key.Mine, Cases = g.Count() }).ToListAsync(ct);
            var names = await db.Plants.AsNoTracking().Select(p => new { p.Code, p.Name }).ToListAsync(ct);
            var total = await found.CountAsync(ct);
            var sorted = query.Show is View.Closed
                ? found.OrderByDescending(c => c.ClosedAt).ThenBy(c => c.Id)
                : found.OrderByDescending(c => c.Level == ImpactLevel.HoldsUpOrder ? 4 : c.Level == ImpactLevel.StockOut ? 3 : c.Level == ImpactLevel.BelowSafetyStock ? 2 : c.Level == ImpactLevel.Unknown ? 1 : 0)
                    .ThenBy(c => c.Kind == CaseKind.NotAcknowledged || c.Kind == CaseKind.ConfirmationLate ? 1 : 0).ThenBy(c => c.DueAt).ThenBy(c => c.Id);
            var rows = await sorted.Skip(page.Skip).Take(page.Take)
                .Select(c => new Row(
                    c.Id, c.Kind, c.State, c.OwnerRole, c.AssignedName, db.Suppliers.Where(s => s.SupplierId == c.SupplierId).Select(s => s.Name).FirstOrDefault() ?? "",
                    c.OrderNumber, c.Line, c.ItemNumber, c.PlantCode, c.Subject, c.Facts, c.Impact, c.DueAt, c.OpenedAt, c.SnoozedUntil, c.OrderId, c.AnswerNumber))
                .ToListAsync(ct);
            var open = counts.Where(c => c.State is CaseState.Open).ToList();
            return new(
                rows, total, open.Sum(c => c.Cases), open.Where(c => c.Mine).Sum(c => c.Cases), counts.Where(c => c.State is CaseState.Snoozed).Sum(c => c.Cases),
                open.GroupBy(c => c.Kind).ToDictionary(g => g.Key, g => g.Sum(c => c.Cases)),
                [.. names.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new AtPlant(p.Code, p.Name, open.Where(c => c.PlantCode == p.Code).Sum(c => c.Cases)))]);
        }

        private IQueryable<ExceptionCase> Filtered(IQueryable<ExceptionCase> cases, ListCases query)
        {
            cases = query.Show switch
            {
                View.Mine => cases.Where(c => c.State == CaseState.Open && c.AssignedTo == caller.UserId),
                View.Snoozed => cases.Where(c => c.State == CaseState.Snoozed),
                View.Closed => cases.Where(c => c.State == CaseState.Closed),
                _ => cases.Where(c => c.State == CaseState.Open),
            };
            cases = query.Kind is { } kind ? cases.Where(c => c.Kind == kind) : cases;
            cases = query.Plant is { Length: > 0 } plant ? cases.Where(c => c.PlantCode == plant) : cases;
            cases = query.Owner is { } owner ? cases.Where(c => c.OwnerRole == owner) : cases;
            var text = SearchText.Of(query.Search).Trim();
            return text.Length == 0
                ? cases
                : cases.Where(c => c.SearchText.Contains(text) || db.Suppliers.Any(s => s.SupplierId == c.SupplierId && s.SearchName.Contains(text)));
        }
    }
}
