using Portal.Data;
using Portal.Features.Kernel;

namespace Portal.Features.Planning;

/// <summary>Works out what the turn of the day made stale, in small transactions.</summary>
public sealed class PlanWatch(UseCases useCases)
{
    private const int MostRounds = 1000;

    private static readonly Action<Caller> Portal = c => c.BecomeSystem("Planning");

    /// <summary>Returns how many items it worked out.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var changed = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            var done = await useCases.Send(new WorkOutStale(), Portal, ct);
            if (!done.Ok || done.Value == 0)
            {
                break;
            }

            changed += done.Value;
        }

        return changed;
    }
}
