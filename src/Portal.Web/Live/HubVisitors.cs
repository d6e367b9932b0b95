using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Portal.Web.Setup.People;

namespace Portal.Web.Live;

/// <summary>Who is connected to the hub: looked at twice a minute, so that whoever may not be here any more is cut off.</summary>
public sealed class HubVisitors(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _here = [];

    internal void Add(HubCallerContext visitor) => _here[visitor.ConnectionId] = visitor;

    internal void Remove(string connection) => _here.TryRemove(connection, out _);

    internal async Task Look(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        foreach (var (_, visitor) in _here)
        {
            if (!await people.IsStillWelcome(visitor.User!, ct))
            {
                visitor.Abort();
            }
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Look(stoppingToken);
        }
    }
}
