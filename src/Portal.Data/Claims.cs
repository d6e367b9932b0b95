using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Postings;

namespace Portal.Data;

/// <summary>Finds the postings that a worker may take now and keeps them for its transaction.</summary>
public sealed class Claims(PortalDb db, Storage storage)
{
    // One text for both databases. Due is what waits and what a dead worker left behind. Two holds: a later version of a
    // line never goes while an earlier one is not over (a parked one may have happened), and no order is worked on twice
    // at once, because ERPs lock whole orders; one that was given up may still be worked on there until its hold ends.
    private const string Due = """
        select p.* from "Postings" as p
        where p."ErpCode" = {0}
          and ((p."State" in ('Pending', 'Unknown') and p."NextAttemptAt" <= {1}) or (p."State" in ('Claimed', 'Sent') and p."LeaseUntil" < {1}))
          and not exists (
            select 1 from "Postings" as o
            where o."SupplierId" = p."SupplierId" and o."OrderId" = p."OrderId" and o."Id" <> p."Id"
              and ((o."Line" = p."Line" and o."AnswerNumber" < p."AnswerNumber" and o."State" not in ('Confirmed', 'Rejected', 'Withdrawn'))
                or (o."State" in ('Claimed', 'Sent') and o."LeaseUntil" >= {1})
                or (o."State" in ('Pending', 'Unknown') and o."HeldUntil" > {1})))
        order by p."NextAttemptAt", p."Id"
        limit {2}
        """;

    // One at a time per ERP: two that claim in the same instant see each other's rows as free and would take two lines of one order.
    private const string Turn = "select pg_advisory_xact_lock(hashtextextended('claims ' || {0}, 0))";

    // Whoever comes second passes over rows that somebody is taking, instead of waiting for them. SQLite has one writer.
    private const string Locked = " for update of p skip locked";

    /// <summary>At most <paramref name="most"/> due postings of one ERP, longest due first.</summary>
    /// <param name="now">UTC, of the <see cref="ILeaseClock"/>.</param>
    public async Task<IReadOnlyList<Posting>> Take(string erpCode, int most, DateTime now, CancellationToken ct)
    {
        var sql = storage.Provider is DatabaseProvider.Postgres ? Due + Locked : Due;
#pragma warning disable RS0030 // Locks have no LINQ; the filter is laid around the text, and what is changed goes through SaveChanges.
        if (storage.Provider is DatabaseProvider.Postgres)
        {
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(Turn, erpCode), ct);
        }

        // The order outside is not only for show: split queries read the columns of a bare FromSql in the wrong places.
        return await db.Postings.FromSql(FormattableStringFactory.Create(sql, erpCode, now, most)).OrderBy(p => p.NextAttemptAt).ThenBy(p => p.Id).ToListAsync(ct);
#pragma warning restore RS0030
    }

    /// <summary>True while an earlier version of the same line is not over.</summary>
    public Task<bool> IsHeld(Posting posting, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(posting);
        return db.Postings.AnyAsync(
            o => o.SupplierId == posting.SupplierId && o.OrderId == posting.OrderId && o.Line == posting.Line && o.AnswerNumber < posting.AnswerNumber
                && o.State != PostingState.Confirmed && o.State != PostingState.Rejected && o.State != PostingState.Withdrawn,
            ct);
    }

    /// <summary>When the next posting of an ERP becomes due (UTC, held ones included); null when nothing waits.</summary>
    public async Task<DateTime?> NextDue(string erpCode, CancellationToken ct)
    {
        var waiting = await db.Postings
            .Where(p => p.ErpCode == erpCode && (p.State == PostingState.Pending || p.State == PostingState.Unknown))
            .MinAsync(p => (DateTime?)p.NextAttemptAt, ct);
        var left = await db.Postings
            .Where(p => p.ErpCode == erpCode && (p.State == PostingState.Claimed || p.State == PostingState.Sent))
            .MinAsync(p => p.LeaseUntil, ct);
        return waiting is null || left < waiting ? left : waiting;
    }
}
