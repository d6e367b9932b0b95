using System.Net.Sockets;

namespace Portal.Connectors.Http;

/// <summary>Connects with a time-out of its own, so that "no connection" is never mistaken for "no answer".</summary>
internal static class ErpConnect
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = Connect,
    };

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut, late.Message);
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
