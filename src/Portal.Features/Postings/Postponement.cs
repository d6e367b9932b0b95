using Portal.Data;
using Portal.Domain.Postings;

namespace Portal.Features.Postings;

/// <summary>Postings that were tried and wait out their backoff.</summary>
internal static class Postponement
{
    /// <summary>Those of one ERP, longest waiting first.</summary>
    public static IQueryable<Posting> Postponed(this PortalDb db, string erp, DateTime now) => db.Postings
        .Where(p => p.ErpCode == erp && (p.State == PostingState.Pending || p.State == PostingState.Unknown) && p.Attempts > 0 && p.NextAttemptAt > now)
        .OrderBy(p => p.ClaimableAt).ThenBy(p => p.Id);
}
