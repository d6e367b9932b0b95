using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Applies what was received, a few documents per transaction; a document that can't be applied holds no other up.</summary>
public sealed class InboundWork(UseCases useCases) : IDisposable
{
    // Small enough that a person who answers meanwhile does not feel the wait on SQLite.
    private const int BatchSize = 10;

    private static readonly Action<Caller> Portal = c => c.BecomeSystem("Synchronisation");
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly HashSet<Guid> _broken = [];

    /// <summary>Applies everything that waits for nothing; returns how many documents it went through.</summary>
    /// <param name="again">Also those that could not be applied before.</param>
    /// <exception cref="AggregateException">Some could not be applied; all others were.</exception>
    public async Task<int> ApplyReceived(bool again, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            if (again)
            {
                _broken.Clear();
            }

            return await Apply(ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<int> Apply(CancellationToken ct)
    {
        var tried = new HashSet<Guid>(_broken);
        var broken = new List<Exception>();
        while (true)
        {
            var received = (await useCases.Send(new ListReceived(), Portal, ct)).Value!.Where(tried.Add).ToList();
            if (received.Count == 0)
            {
                break;
            }

            foreach (var batch in received.Chunk(BatchSize))
            {
                await Apply(batch, broken, ct);
            }
        }

        return broken.Count > 0 ? throw new AggregateException("Documents could not be applied.", broken) : tried.Count;
    }

    /// <summary>Several documents share a transaction; when one of them can't be applied or was touched meanwhile, each gets its own.</summary>
    private async Task Apply(Guid[] batch, List<Exception> broken, CancellationToken ct)
    {
#pragma warning disable CA1031 // One broken document must not stop the others; all are thrown together at the end.
        try
        {
            var done = await useCases.Send(new ApplyInboundOrders(batch), Portal, ct);
            if (done.Ok)
            {
                return;
            }

            // Somebody changed it at the same moment: it stays as received and is taken up again.
            if (batch.Length == 1 && done.Error!.Kind is not Refusal.Conflict)
            {
                await Fail(batch[0], new InvalidOperationException($"Document {batch[0]}: {done.Error.Message}"), done.Error.Message, broken, ct);
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            if (batch.Length == 1)
            {
                await Fail(batch[0], new InvalidOperationException($"Document {batch[0]} could not be applied.", e), e.Message, broken, ct);
            }
        }
#pragma warning restore CA1031

        foreach (var id in batch.Length > 1 ? batch : [])
        {
            await Apply([id], broken, ct);
        }
    }

    /// <summary>Kept with its reason; tried again with the next reading, until it is parked.</summary>
    private async Task Fail(Guid document, Exception what, string why, List<Exception> broken, CancellationToken ct)
    {
        _broken.Add(document);
        broken.Add(what);
        await useCases.Send(new FailInbound(document, why), Portal, ct);
    }
}
