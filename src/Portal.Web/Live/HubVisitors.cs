using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Portal.Web.Doors;
using Portal.Web.Jobs;
using Portal.Web.Setup.People;

namespace Portal.Web.Live;

/// <summary>Who is connected to the hub: looked at twice a minute, so that whoever may not be here any more is cut off.</summary>
internal sealed class HubVisitors(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HubVisitors> log) : SteadyWork(clock, log)
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _here = [];
    private readonly Benefit _benefit = new(clock);
    private readonly TimeProvider _clock = clock;

    public void Add(HubCallerContext visitor) => _here[visitor.ConnectionId] = visitor;

    public void Remove(string connection) => _here.TryRemove(connection, out _);

    public async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        foreach (var (_, visitor) in _here)
        {
            if (!await _benefit.OfDoubt(() => people.IsStillWelcome(visitor.User!, ct)))
            {
                visitor.Abort();
            }
        }
    }

    /// <inheritdoc />
    protected override async Task Work(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), _clock);
        while (await timer.WaitForNextTickAsync(ct))
        {
            await Look(ct);
        }
    }
}
