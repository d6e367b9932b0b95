using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>A page of postings, newest first; without a state those that need a person or still wait.</summary>
[Needs(Permissions.ReadExchange)]
public sealed record ListPostings(PostingState? State = null, string? Search = null, string? Erp = null, PageOf? Page = null) : IAsk<Paged<ListPostings.Row>>
{
    /// <summary>A posting in a list; instants are UTC.</summary>
    public sealed record Row(
        Guid Id, string Key, string Erp, Guid OrderId, string OrderNumber, int Line, string Supplier, PostingState State, int Attempts,
        DateTime MadeAt, DateTime NextAttemptAt, DateTime? SentAt, DateTime? AnsweredAt, string? Document, string? RefusalCode, string? Reason)
    {
        /// <summary>True where a person can send it again or let it go.</summary>
        public bool CanBeMoved => State is PostingState.Pending or PostingState.Unknown or PostingState.Parked or PostingState.Rejected;
    }

    internal sealed class Handler(PortalDb db) : IRequestHandler<ListPostings, Paged<Row>>
    {
        // Named one by one: few rows of an index, instead of all that are over.
        private static readonly PostingState[] Open = [.. Enum.GetValues<PostingState>().Except([PostingState.Confirmed, PostingState.Withdrawn])];

        public async ValueTask<Paged<Row>> Handle(ListPostings query, CancellationToken ct)
        {
            var postings = Filtered(query);
            var page = query.Page ?? new PageOf();
            var total = await postings.CountAsync(ct);
            var rows = await postings
                .OrderByDescending(p => p.MadeAt).ThenByDescending(p => p.Id)
                .Skip(page.Skip)
                .Take(page.Take)
                .Select(p => new Row(
                    p.Id, p.Key, p.ErpCode, p.OrderId, p.OrderNumber, p.Line, db.Suppliers.Where(s => s.SupplierId == p.SupplierId).Select(s => s.Name).First(), p.State, p.Attempts,
                    p.MadeAt, p.NextAttemptAt, p.SentAt, p.AnsweredAt, p.Document, p.RefusalCode, p.LastError))
                .ToListAsync(ct);
            return new(rows, total);
        }

        private IQueryable<Posting> Filtered(ListPostings query)
        {
            var postings = db.Postings.AsNoTracking();
            postings = query.State is { } state
                ? postings.Where(p => p.State == state)
                : postings.Where(p => Open.Contains(p.State));
            if (query.Erp is { Length: > 0 } erp)
            {
                postings = postings.Where(p => p.ErpCode == erp);
            }

            if (query.Search?.Trim() is { Length: > 0 } text)
            {
                postings = postings.Where(p => p.OrderNumber.StartsWith(text) || p.Key == text || p.Document == text);
            }

            return postings;
        }
    }
}
