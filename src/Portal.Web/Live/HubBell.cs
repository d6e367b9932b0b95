using Microsoft.AspNetCore.SignalR;
using Portal.Data;
using Portal.Features.Live;

namespace Portal.Web.Live;

/// <summary>Passes every note of this process on to the clients of its hub; each node serves its own clients.</summary>
internal sealed class HubBell(LiveUpdates live, IHubContext<ExceptionsHub, IHearExceptions> hub) : IHostedService, IDisposable
{
    private IDisposable? _listening;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listening = live.Watch([.. Topics.Needed.Keys], null, Pass);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => _listening?.Dispose();

    private async Task Pass(IReadOnlyList<LiveNote> notes)
    {
        foreach (var note in notes)
        {
            await hub.Clients.Groups(HubGroups.Of(note)).Changed(new HubNote(note.Cursor, note.Topic, note.Subject, note.At));
        }
    }
}
