using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Circuits;

/// <content>What comes from the server.</content>
internal sealed partial class LiveCircuit
{
    private static readonly TimeSpan BetweenBreaths = TimeSpan.FromSeconds(10);

    private async Task Hear()
    {
        var (buffer, frame, greeted) = (new byte[64 * 1024], new MemoryStream(), false);
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                var part = await _socket.ReceiveAsync(buffer, _gone.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    Broken = part.CloseStatusDescription ?? "closed";
                    return;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    var at = Stopwatch.GetTimestamp();
                    var bytes = frame.ToArray();
                    frame.SetLength(0);
                    // The first frame begins with the answer to the handshake.
                    var from = greeted ? 0 : Array.IndexOf(bytes, (byte)0x1e) + 1;
                    greeted = true;
                    foreach (var message in BlazorPack.Messages(bytes.AsMemory(from)))
                    {
                        await Take(message, at);
                    }
                }
            }
        }
        catch (Exception e) when (_gone.IsCancellationRequested && e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // It was closed from here.
        }
        catch (WebSocketException lost)
        {
            Broken = lost.Message;
        }
    }

    private async Task Breathe()
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenBreaths, _gone.Token);
                await Send(BlazorPack.Ping);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Nobody is there any more.
        }
    }

    private async Task Take(ReadOnlyMemory<byte> message, long at)
    {
        switch (BlazorPack.Heard(message))
        {
            case ("JS.RenderBatch", [long id, byte[] bytes, ..]):
                var batch = new RenderBatch(bytes);
                Note(batch);
                Rendered?.Invoke(batch, at);
                await Send(BlazorPack.Call(null, "OnRenderCompleted", id, null));
                break;
            case ("JS.BeginInvokeJS", [long task, string identifier, string arguments, ..]):
                if (identifier.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
                {
                    _events = long.Parse(Reference().Match(arguments).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
                }

                if (task != 0)
                {
                    await Send(BlazorPack.Call(null, "EndInvokeJSFromDotNet", task, true, $"[{task},true,null]"));
                }

                break;
            case ("JS.Error", [string error, ..]):
                Broken = error;
                break;
        }
    }

    private void Note(RenderBatch batch)
    {
        lock (_gate)
        {
            foreach (var (text, handler) in batch.Hearing("onclick"))
            {
                _buttons[text] = handler;
            }
        }
    }

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Reference();
}
