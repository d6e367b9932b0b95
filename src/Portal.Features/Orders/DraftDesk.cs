using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Orders;

namespace Portal.Features.Orders;

/// <summary>What the caller typed into an order and has not sent, part by part: sending one part leaves the others.</summary>
internal sealed class DraftDesk(PortalDb db, Caller caller, TimeProvider clock)
{
    /// <summary>One part as it is stored.</summary>
    internal sealed record Part(int Revision, string Content);

    /// <summary>The parts of a draft.</summary>
    public static SortedDictionary<string, Part> Of(AnswerDraft? draft) => draft is { Content: ['{', ..] content }
        ? JsonSerializer.Deserialize<SortedDictionary<string, Part>>(content) ?? []
        : [];

    /// <summary>The caller's draft of an order; null when there is none.</summary>
    public Task<AnswerDraft?> Mine(Guid order, CancellationToken ct) => db.AnswerDrafts.SingleOrDefaultAsync(d => d.OrderId == order && d.UserId == caller.UserId, ct);

    /// <summary>Forgets parts because they were sent.</summary>
    public async Task Sent(Guid order, IEnumerable<string> parts, CancellationToken ct)
    {
        if (await Mine(order, ct) is not { } draft)
        {
            return;
        }

        var left = Of(draft);
        var sent = parts.Where(left.Remove).ToList();
        if (sent.Count > 0)
        {
            Keep(draft, draft.Revision, left);
        }
    }

    /// <summary>Keeps the parts; without any, the draft goes.</summary>
    public void Keep(AnswerDraft draft, int revision, SortedDictionary<string, Part> parts)
    {
        if (parts.Count == 0)
        {
            db.AnswerDrafts.Remove(draft);
            return;
        }

        draft.Keep(revision, JsonSerializer.Serialize(parts), clock.GetUtcNow().UtcDateTime);
    }
}
