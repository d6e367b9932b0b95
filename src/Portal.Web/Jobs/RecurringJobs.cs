using System.Collections.Concurrent;
using Hangfire;
using Portal.Features.Kernel;

namespace Portal.Web.Jobs;

/// <summary>Tells Hangfire of every registered recurring job, and runs them when it asks.</summary>
/// <remarks>A job's argument is its id: code may be renamed while a job waits in the storage.</remarks>
public sealed class RecurringJobs(IEnumerable<IRecurringJob> jobs, IRecurringJobManager hangfire) : IHostedService
{
    private readonly ConcurrentDictionary<string, bool> _running = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            var id = job.Id;
            hangfire.AddOrUpdate<RecurringJobs>(id, all => all.Run(id, CancellationToken.None), job.Cron);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs one; a job that is gone does nothing, one that is still running here is left to it.</summary>
    [AutomaticRetry(Attempts = 0)]
    public async Task Run(string id, CancellationToken ct)
    {
        if (jobs.FirstOrDefault(j => j.Id == id) is not { } job || !_running.TryAdd(id, true))
        {
            return;
        }

        using var span = Telemetry.Source.StartActivity($"job {id}");
        try
        {
            await job.Run(ct);
        }
        finally
        {
            _running.TryRemove(id, out _);
        }
    }
}
