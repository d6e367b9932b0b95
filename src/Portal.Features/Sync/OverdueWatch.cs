using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Sync;

/// <summary>Watches what is overdue until nothing changes any more, in small transactions.</summary>
public sealed class OverdueWatch(UseCases useCases)
{
    private const int MostRounds = 1000;

    private static readonly Action<Caller> Portal = c => c.BecomeSystem("Watch");

    /// <summary>Returns how many cases it opened, closed or woke.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var changed = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var done = await useCases.Send(new WatchOverdue(), Portal, ct);
            if (!done.Ok || done.Value == 0)
            {
                break;
            }

            changed += done.Value;
        }

        return changed;
    }
}
