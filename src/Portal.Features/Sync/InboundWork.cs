using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Applies what was received, one document per transaction; a document that can't be applied holds no other up.</summary>
public sealed class InboundWork(UseCases useCases) : IDisposable
{
    private static readonly Action<Caller> Portal = c => c.BecomeSystem("Synchronisation");
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Applies everything that waits for nothing; returns how many documents it went through.</summary>
    public async Task<int> ApplyReceived(CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
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
        var tried = new HashSet<Guid>();
        var broken = new List<Exception>();
        while (true)
        {
            var received = (await useCases.Send(new ListReceived(), Portal, ct)).Value!.Where(tried.Add).ToList();
            if (received.Count == 0)
            {
                break;
            }

            foreach (var id in received)
            {
                await Apply(id, broken, ct);
            }
        }

        return broken.Count > 0 ? throw new AggregateException("Documents could not be applied.", broken) : tried.Count;
    }

    private async Task Apply(Guid id, List<Exception> broken, CancellationToken ct)
    {
#pragma warning disable CA1031 // One broken document must not stop the others; all are thrown together at the end.
        try
        {
            var done = await useCases.Send(new ApplyInboundOrder(id), Portal, ct);
            if (!done.Ok && done.Error!.Kind is not Refusal.Conflict)
            {
                broken.Add(new InvalidOperationException($"Document {id}: {done.Error.Message}"));
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            broken.Add(new InvalidOperationException($"Document {id} could not be applied.", e));
        }
#pragma warning restore CA1031
    }
}
