using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Circuits;

/// <summary>A page held open without a browser: reads it, starts its circuit, acknowledges what is rendered, clicks.</summary>
internal sealed partial class LiveCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _gone = new();
    private readonly Dictionary<string, long> _buttons = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Task _life = Task.CompletedTask;
    private long _events;
    private int _calls;

    /// <summary>Every batch with the instant at which it was here.</summary>
    public event Action<RenderBatch, long>? Rendered;

    /// <summary>What ended it from the other side; null while it lives.</summary>
    public string? Broken { get; private set; }

    /// <summary>Opens a page and waits until a text is shown on it by its circuit.</summary>
    public static async Task<LiveCircuit> Open(Visitor visitor, string path, string shows, CancellationToken ct)
    {
        var html = await visitor.Page(path, ct);
        var circuit = new LiveCircuit();
        var seen = circuit.Expect(b => b.Texts().Any(t => t.Contains(shows, StringComparison.Ordinal)));
        circuit._socket.Options.SetRequestHeader("Cookie", visitor.Cookies);
        await circuit._socket.ConnectAsync(new UriBuilder(visitor.Portal) { Scheme = "ws", Path = "/_blazor" }.Uri, ct);
        await circuit._socket.SendAsync(Encoding.UTF8.GetBytes(BlazorPack.Handshake), WebSocketMessageType.Text, true, ct);
        circuit._life = Task.WhenAll(circuit.Hear(), circuit.Breathe());
        var markers = string.Join(',', Marker().Matches(html).Select(m => m.Groups[1].Value));
        await circuit.Send(BlazorPack.Call("0", "StartCircuit", visitor.Portal.ToString(), new Uri(visitor.Portal, path).ToString(), $"[{markers}]", State().Match(html).Groups[1].Value));
        await seen.WaitAsync(Patience, ct);
        return circuit;
    }

    /// <summary>The instant at which the next batch is here that is as expected.</summary>
    public Task<long> Expect(Func<RenderBatch, bool> expected)
    {
        var come = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Rendered += Look;
        return come.Task;

        void Look(RenderBatch batch, long at)
        {
            if (expected(batch))
            {
                Rendered -= Look;
                come.TrySetResult(at);
            }
        }
    }

    /// <summary>Clicks a button by its text; the instant before the click leaves.</summary>
    public async Task<long> Click(string button)
    {
        long handler;
        lock (_gate)
        {
            handler = _buttons.TryGetValue(button, out var known) ? known : throw new InvalidOperationException($"There is no button '{button}' but: {string.Join(", ", _buttons.Keys)}");
        }

        var what = JsonSerializer.Serialize(new object[] { new { eventHandlerId = handler, eventName = "click" }, new { detail = 1, type = "click" } });
        var call = BlazorPack.Call(null, "BeginInvokeDotNetFromJS", $"{++_calls}", null, "DispatchEventAsync", _events, what);
        var now = Stopwatch.GetTimestamp();
        await Send(call);
        return now;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _socket.Abort();
        await _life;
        _socket.Dispose();
        _gone.Dispose();
        _turn.Dispose();
    }

    private async Task Send(byte[] message)
    {
        await _turn.WaitAsync(_gone.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, _gone.Token);
        }
        finally
        {
            _turn.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{\"type\".*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
