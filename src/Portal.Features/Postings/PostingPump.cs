using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Exchange.Erp;
using Portal.Features.Kernel;

namespace Portal.Features.Postings;

/// <summary>Brings due postings to their ERPs: one loop per connection, so that none waits for another's ERP.</summary>
public sealed partial class PostingPump(UseCases useCases, IErpGate gate, IKillPoint killPoint, TimeProvider clock, IOptions<PostingOptions> options, ILogger<PostingPump> log)
{
    private const int ClaimsPerSlot = 4;

    private static readonly Action<Caller> Myself = c => c.BecomeSystem("Posting");

    // Our own changes must not wake us: an idle pump would never rest.
    private static readonly AsyncLocal<bool> Own = new();

    private TimeSpan Poll => TimeSpan.FromSeconds(options.Value.PollSeconds);

    /// <summary>Runs until it is cancelled, woken by changes, by the time the next posting is due and by a poll.</summary>
    public Task Run(CancellationToken ct) => Task.WhenAll(gate.Connections.Select(c => Run(c, ct)));

    /// <summary>Claims what is due for one ERP and brings it there, once; returns how many it claimed.</summary>
    public async Task<int> Round(string erp, CancellationToken ct)
    {
        Own.Value = true;
        var connection = gate.Connections.Single(c => c.Code == erp);
        var connector = gate.Connector(erp);
        var claimed = await useCases.Send(new ClaimPostings(erp, connection.Concurrency * ClaimsPerSlot), Myself, ct);
        if (claimed.Value is not { Count: > 0 } taken)
        {
            return 0;
        }

        killPoint.Reach(KillPoints.Claimed);
        var delivery = new PostingDelivery(useCases, connection, connector, killPoint, clock, log);
        var answers = 0;
        // One order at a time: ERPs lock whole orders, and its lines go in their sequence.
        await Parallel.ForEachAsync(
            taken.GroupBy(t => t.OrderId),
            new ParallelOptions { MaxDegreeOfParallelism = connection.Concurrency, CancellationToken = ct },
            async (order, stop) =>
            {
                foreach (var posting in order)
                {
                    if (await Deliver(delivery, posting, stop))
                    {
                        Interlocked.Increment(ref answers);
                    }
                }
            });
        if (answers > 0)
        {
            await useCases.Send(new HastenPostings(erp), Myself, ct);
        }

        return taken.Count;
    }

    private async Task<bool> Deliver(PostingDelivery delivery, ClaimPostings.Taken posting, CancellationToken ct)
    {
        try
        {
            return await delivery.Run(posting, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // One that breaks must not take the others along; it comes back when its lease lapses.
            Broke(log, e, posting.Key);
            return false;
        }
    }

    private async Task Run(ErpConnectionOptions connection, CancellationToken ct)
    {
        var bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Ring()
        {
            if (!Own.Value)
            {
                bell.Writer.TryWrite(true);
            }
        }

        useCases.Changed += Ring;
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var wait = await Step(connection.Code, ct);
                if (wait > TimeSpan.Zero)
                {
                    await Rest(bell.Reader, wait, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            Stopped(log, connection.Code);
        }
        finally
        {
            useCases.Changed -= Ring;
        }
    }

    /// <summary>How long to rest after it.</summary>
    private async Task<TimeSpan> Step(string erp, CancellationToken ct)
    {
        try
        {
            var next = await useCases.Send(new NextPosting(erp), Myself, ct);
            var wait = next.Value is { } due && due < Poll ? due : Poll;
            return wait > TimeSpan.Zero || await Round(erp, ct) > 0 ? wait : Poll;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The database may be away; what was claimed comes back when its lease lapses.
            Stumbled(log, e, erp);
            return Poll;
        }
    }

    private async Task Rest(ChannelReader<bool> bell, TimeSpan wait, CancellationToken ct)
    {
        using var over = new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, ct);
        try
        {
            await bell.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The wait is over.
        }
    }

    [LoggerMessage(1105, LogLevel.Error, "The pump of {Erp} stumbled and goes on")]
    private static partial void Stumbled(ILogger log, Exception e, string erp);

    [LoggerMessage(1107, LogLevel.Error, "Posting {Key} broke")]
    private static partial void Broke(ILogger log, Exception e, string key);

    [LoggerMessage(1106, LogLevel.Information, "The pump of {Erp} stopped")]
    private static partial void Stopped(ILogger log, string erp);
}
