using Microsoft.Extensions.Options;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;

namespace Portal.Features.Postings;

/// <summary>Opens the case of a posting that does not get through.</summary>
internal sealed class PostingCases(CaseDesk cases, TimeProvider clock, IOptions<PostingOptions> options)
{
    /// <summary>One case per line of an order, for the integration admin.</summary>
    public Task<ExceptionCase> Open(PurchaseOrder order, Posting posting, CancellationToken ct)
    {
        var due = clock.GetUtcNow().UtcDateTime.AddHours(options.Value.CaseDueHours);
        var facts = new PostingFacts { Key = posting.Key, Erp = posting.ErpCode, State = posting.State, Code = posting.RefusalCode, Reason = posting.LastError, Since = posting.ClaimableAt };
        return cases.Open(CaseKind.PostingFailed, order, order.Line(posting.Line), CaseRole.IntegrationAdmin, due, facts, ct);
    }
}
