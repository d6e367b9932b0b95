using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Cases;

/// <summary>One case with its history and, where it is about a line, what was needed, agreed and answered.</summary>
[Needs(Permissions.ReadCases)]
public sealed record ShowCase(Guid Id) : IAsk<ShowCase.View>
{
    /// <summary>A case on its page.</summary>
    public sealed record View(
        Guid Id, CaseKind Kind, CaseState State, CaseRole OwnerRole, Guid? AssignedTo, string? AssignedName, string Supplier, Guid? OrderId, string? OrderNumber, int? Line, string? ItemNumber, string? PlantName,
        string Subject, string Facts, Impact Impact, DateTime DueAt, DateTime OpenedAt, DateTime? ClosedAt, DateTime? SnoozedUntil, IReadOnlyList<Entry> History, LineView? About, IReadOnlyList<Said> Conversation);

    /// <summary>A line of the history.</summary>
    public sealed record Entry(string What, string By, DateTime At, string? Text);

    /// <summary>The line it is about, its baselines, its last answer and where the write-back stands.</summary>
    public sealed record LineView(
        string Description, decimal Quantity, string Unit, decimal Price, decimal PriceUnit, string Currency, LineState State, int Revision,
        IReadOnlyList<SchedulePart> Requested, IReadOnlyList<SchedulePart> Agreed, decimal? AgreedPrice, decimal Received, LineAnswer? Answer, int Rounds, OrderView.Receipt? WriteBack);

    /// <summary>A message on the order or on the line.</summary>
    public sealed record Said(string Author, bool FromSupplier, string Text, DateTime At);

    internal sealed class Handler(PortalDb db) : IRequestHandler<ShowCase, View>
    {
        public async ValueTask<View> Handle(ShowCase query, CancellationToken ct)
        {
            var c = await db.Cases.AsNoTracking().Include(x => x.History).SingleOrDefaultAsync(x => x.Id == query.Id, ct) ?? throw new NotFound();
            var plant = await db.Plants.AsNoTracking().Where(p => p.Code == c.PlantCode).Select(p => p.Name).FirstOrDefaultAsync(ct) ?? c.PlantCode;
            var supplier = await db.Suppliers.AsNoTracking().Where(s => s.SupplierId == c.SupplierId).Select(s => s.Name).FirstOrDefaultAsync(ct) ?? "";
            return new(
                c.Id, c.Kind, c.State, c.OwnerRole, c.AssignedTo, c.AssignedName, supplier, c.OrderId, c.OrderNumber, c.Line, c.ItemNumber, plant,
                c.Subject, c.Facts, c.Impact, c.DueAt, c.OpenedAt, c.ClosedAt, c.SnoozedUntil,
                [.. c.History.OrderBy(h => h.At).ThenBy(h => h.Id).Select(h => new Entry(h.What, h.By, h.At, h.Text))],
                await About(c, ct), await Conversation(c, ct));
        }

        private async Task<IReadOnlyList<Said>> Conversation(ExceptionCase c, CancellationToken ct) => c.OrderId is not { } order
            ? []
            : await db.OrderMessages.AsNoTracking().Where(m => m.SupplierId == c.SupplierId && m.OrderId == order && (c.Line == null || m.Line == null || m.Line == c.Line)).OrderBy(m => m.SentAt)
                .Select(m => new Said(m.Author, m.FromSupplier, m.Text, m.SentAt)).ToListAsync(ct);

        private async Task<LineView?> About(ExceptionCase c, CancellationToken ct)
        {
            if (c.OrderId is not { } orderId || c.Line is not { } number)
            {
                return null;
            }

            var order = await db.Orders.AsNoTracking().Include(o => o.Lines.Where(l => l.Number == number)).ThenInclude(l => l.Schedule)
                .Include(o => o.Lines.Where(l => l.Number == number)).ThenInclude(l => l.Answers).SingleOrDefaultAsync(o => o.SupplierId == c.SupplierId && o.Id == orderId, ct);
            if (order?.Lines is not [var line])
            {
                return null;
            }

            var posting = await db.Postings.AsNoTracking().Where(p => p.SupplierId == c.SupplierId && p.OrderId == orderId && p.Line == number).OrderByDescending(p => p.AnswerNumber).FirstOrDefaultAsync(ct);
            return new(
                line.Description, line.Quantity, line.Unit, line.Price, line.PriceUnit, order.Currency, line.State, order.Revision,
                [.. line.Parts(Baseline.Requested)], [.. line.Parts(Baseline.Agreed)], line.AgreedPrice, line.Received, line.Answer,
                line.Answers.Count(a => a.Revision == order.Revision && a.Counter is not null),
                OrderView.Receipt.Of(posting, forSupplier: false));
        }
    }
}
