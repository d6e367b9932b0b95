using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Features.Policies;

namespace Portal.Features.Sync;

/// <summary>What a revision does to answers and cases.</summary>
internal sealed class FollowUp(PortalDb db, CaseDesk cases, PolicyBook policies, AnswerDesk answers, OrderTimeline timeline, TimeProvider clock)
{
    private const int ConflictHours = 4;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What was to be written back about a line that asks for something else now, or that is over, would undo what the ERP has just said.</summary>
    /// <param name="reopened">Positions that are to be answered again.</param>
    public async Task Postings(PurchaseOrder order, IReadOnlyDictionary<int, LineBefore> before, IReadOnlyList<int> reopened, CancellationToken ct)
    {
        var over = order.Lines.Where(l => l.State is LineState.Closed or LineState.Conflict && before.GetValueOrDefault(l.Number)?.State != l.State).Select(l => l.Number).Concat(reopened).ToHashSet();
        if (over.Count == 0)
        {
            return;
        }

        foreach (var posting in (await db.Postings.Where(p => p.OrderId == order.Id && (p.State == PostingState.Pending || p.State == PostingState.Rejected)).ToListAsync(ct)).Where(p => over.Contains(p.Line)))
        {
            posting.Overtake("The order was changed in the ERP.", Now);
            timeline.Add(order, posting.Line, OrderEntryKind.PostingOvertaken, new { key = posting.Key, erp = posting.ErpCode }, posting.MadeAt);
            await cases.Close(CaseKind.PostingFailed, order, posting.Line, "the order was revised", ct);
        }
    }

    /// <summary>An answer that waited and fits now is carried over, so that nobody answers twice; any other case about it is over.</summary>
    /// <param name="before">By position, what stood there when the revision came.</param>
    public async Task Answers(PurchaseOrder order, IReadOnlyDictionary<int, LineBefore> before, CancellationToken ct)
    {
        var overtaken = before.Where(b => b.Value.Open is { Outcome: AnswerOutcome.Superseded }).ToList();
        if (overtaken.Count == 0)
        {
            return;
        }

        var judge = await policies.JudgeFor(order, ct);
        var today = DateOnly.FromDateTime(Now);
        foreach (var (number, was) in overtaken)
        {
            var (line, waited) = (order.Line(number), was.Open!);
            if (line.State is LineState.ToAnswer && was.HoldsFor(line, today) && judge(line, waited.Offer).Passes)
            {
                var answer = order.Answer(number, order.Revision, waited.Offer, judge, today, Now, waited.AnsweredBy);
                await answers.Given(order, line, answer, ct);
            }
            else
            {
                await cases.Close(CaseKind.AnswerDeviates, order, number, line.State is LineState.ToAnswer ? "the order was revised" : "the line is closed", ct);
            }
        }
    }

    /// <summary>A line cut below what has been received opens a case for the buyer; it closes when the ERP takes that back.</summary>
    public async Task Conflicts(PurchaseOrder order, Func<int, bool> wasConflict, CancellationToken ct)
    {
        foreach (var line in order.Lines)
        {
            if (line.State is LineState.Conflict)
            {
                var facts = new ConflictFacts
                {
                    Ordered = line.Quantity,
                    Received = line.Received,
                    Unit = line.Unit,
                    Cancelled = line.Cancelled,
                    Item = line.ItemNumber,
                    Description = line.Description,
                    Revision = order.Revision,
                };
                await cases.Open(CaseKind.ChangeConflict, order, line, CaseRole.Buyer, Now.AddHours(ConflictHours), facts, ct);
            }
            else if (wasConflict(line.Number))
            {
                await cases.Close(CaseKind.ChangeConflict, order, line.Number, "the ERP took it back", ct);
            }
        }
    }
}
