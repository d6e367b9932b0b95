using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Portal.Data;
using Portal.Domain.Postings;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>Brings one claimed posting to its ERP: look up what may have happened, store that it leaves, send, store the answer.</summary>
internal sealed partial class PostingDelivery(UseCases useCases, ErpConnectionOptions connection, IErpConnector connector, IKillPoint killPoint, TimeProvider clock, ILogger log)
{
    // A person who changes the same order at the same moment makes a save fail; the answer of the ERP must not get lost for that.
    private const int MostTries = 20;

    private static readonly Action<Caller> Myself = c => c.BecomeSystem("Posting");

    // The connector ends a call at its time-out; before it there may be a wait for a turn, as many calls go per minute.
    private TimeSpan Longest => 2 * TimeSpan.FromSeconds(connection.TimeoutSeconds);

    /// <summary>One attempt; whatever happens ends in a stored state or, when the process or the database goes, in a lease that lapses. True when the ERP answered.</summary>
    public async Task<bool> Run(ClaimPostings.Taken taken, CancellationToken ct)
    {
        using var span = Follow(taken);
        var message = PostingContent.Read(taken.Content);
        if (taken.LookUpFirst)
        {
            var found = await Call(c => connector.LookUp(message, c), ct);
            if (found.Answer is not null || found.Why is not null)
            {
                await Settle(taken, found with { MayHaveHappened = true });
                return found.Answer is not null;
            }
        }

        var marked = await useCases.Send(new MarkPostingSent(taken.Id, taken.Fencing, Longest), Myself, ct);
        if (marked.Error is { } no)
        {
            NotSent(log, taken.Key, no.Code);
            return false;
        }

        killPoint.Reach(KillPoints.MarkedSent);
        var outcome = await Call(async c => await connector.Post(message, c), ct);
        killPoint.Reach(KillPoints.Answered);
        await Settle(taken, outcome);
        return outcome.Answer is not null;
    }

    private async Task<Outcome> Call(Func<CancellationToken, Task<ErpPostingAnswer?>> call, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, ct);
        try
        {
            return new(await call(either.Token), false, null);
        }
        catch (ErpUnreachable e)
        {
            return new(null, false, e.Message);
        }
        catch (Exception e)
        {
            // Whatever it was, the request may have arrived.
            NoAnswer(log, e, connection.Code);
            var why = late.IsCancellationRequested ? $"no answer within {Longest.TotalSeconds} s" : e.Message;
            return new(null, true, $"{connection.Code} gave no answer, so nobody knows whether it took the posting ({why}). It is looked up before it is sent again.");
        }
    }

    private async Task Settle(ClaimPostings.Taken taken, Outcome outcome)
    {
        // An ERP without protection of its own may still be at work on what we gave up: a look-up right now would not see it.
        var notBefore = outcome.MayHaveHappened && connector.Capabilities.Duplicates is DuplicateProtection.LookUpOnly ? Longest : TimeSpan.Zero;
        for (var tries = 1; ; tries++)
        {
            var settled = await useCases.Send(new SettlePosting(taken.Id, taken.Fencing, outcome.Answer, outcome.MayHaveHappened, outcome.Why, notBefore), Myself, CancellationToken.None);
            if (settled.Error is not { } no)
            {
                Settled(log, taken.Key, settled.Value, outcome.Why);
                killPoint.Reach(KillPoints.Settled);
                return;
            }

            if (no.Kind is not Refusal.Conflict || tries == MostTries)
            {
                AnswerDropped(log, taken.Key, no.Code);
                return;
            }
        }
    }

    // The span belongs to the trace of the answer or decision, also when nobody listens: what is stored meanwhile carries it on.
    private static Activity Follow(ClaimPostings.Taken taken)
    {
        var span = Telemetry.Source.StartActivity("Post", ActivityKind.Producer, taken.TraceParent);
        if (span is null)
        {
            span = new Activity("Post");
            if (taken.TraceParent is not null)
            {
                span.SetParentId(taken.TraceParent);
            }

            span.Start();
        }

        return span.SetTag("portal.posting", taken.Key);
    }

    [LoggerMessage(1101, LogLevel.Information, "Posting {Key} is {State} {Why}")]
    private static partial void Settled(ILogger log, string key, PostingState state, string? why);

    [LoggerMessage(1102, LogLevel.Warning, "Posting {Key} was not sent: {Code}")]
    private static partial void NotSent(ILogger log, string key, string code);

    [LoggerMessage(1103, LogLevel.Warning, "The answer to posting {Key} was not stored: {Code}")]
    private static partial void AnswerDropped(ILogger log, string key, string code);

    [LoggerMessage(1104, LogLevel.Warning, "{Erp} gave no answer")]
    private static partial void NoAnswer(ILogger log, Exception e, string erp);

    /// <summary>An answer, or why there is none; neither when a look-up found nothing.</summary>
    private sealed record Outcome(ErpPostingAnswer? Answer, bool MayHaveHappened, string? Why);
}
