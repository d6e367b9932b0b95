using Mediator;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;

namespace Portal.Features.Postings;

/// <summary>Stores what became of an attempt: taken, refused, or to be tried again.</summary>
/// <param name="Answer">What the ERP answered; null when there is no answer.</param>
/// <param name="MayHaveHappened">Without an answer: true when the ERP may have taken it all the same.</param>
/// <param name="Why">Without an answer: why, in a sentence for people.</param>
/// <param name="NotBefore">Without an answer: how long at least to wait.</param>
[Needs(Permissions.System)]
public sealed record SettlePosting(Guid Id, int Fencing, ErpPostingAnswer? Answer, bool MayHaveHappened = false, string? Why = null, TimeSpan NotBefore = default) : IDo<PostingState>
{
    internal sealed class Handler(PortalDb db, ILeaseClock clock, OrderTimeline timeline, CaseDesk cases, PostingCases failures) : IRequestHandler<SettlePosting, PostingState>
    {
        public async ValueTask<PostingState> Handle(SettlePosting command, CancellationToken ct)
        {
            var posting = await db.Postings.SingleOrDefaultAsync(p => p.Id == command.Id, ct) ?? throw new NotFound();
            var now = await clock.Now(ct);
            switch (command.Answer)
            {
                case { Taken: true } taken:
                    posting.Confirm(command.Fencing, taken.Document ?? "", now);
                    await Confirmed(posting, ct);
                    break;
                case { } refused:
                    posting.Refuse(command.Fencing, refused.RefusalCode ?? "refused", refused.RefusalReason ?? "The ERP refused it without a reason.", now);
                    await Failed(posting, OrderEntryKind.PostingRefused, ct);
                    break;
                default:
                    posting.Retry(command.Fencing, command.MayHaveHappened, command.Why ?? "", now, command.NotBefore);
                    await Waits(posting, ct);
                    break;
            }

            return posting.State;
        }

        private async Task Confirmed(Posting posting, CancellationToken ct)
        {
            var order = await db.WholeOrder(posting.OrderId, ct);
            order.MarkPosted(posting.Line, posting.AnswerNumber);
            timeline.Add(order, posting.Line, OrderEntryKind.PostingConfirmed, new { key = posting.Key, erp = posting.ErpCode, document = posting.Document }, posting.SentAt);
            await cases.Close(CaseKind.PostingFailed, order, posting.Line, "confirmed", ct);
        }

        private async Task Failed(Posting posting, OrderEntryKind kind, CancellationToken ct)
        {
            var order = await db.WholeOrder(posting.OrderId, ct);
            timeline.Add(order, posting.Line, kind, new { key = posting.Key, erp = posting.ErpCode, code = posting.RefusalCode, reason = posting.LastError }, posting.SentAt);
            await failures.Open(order, posting, ct);
        }

        private async Task Waits(Posting posting, CancellationToken ct)
        {
            if (posting.State is PostingState.Parked)
            {
                await Failed(posting, OrderEntryKind.PostingParked, ct);
            }
        }
    }
}
