using System.Net;
using System.Net.Sockets;

namespace Portal.Chaos;

/// <summary>Stands between portal and ERP, passes whole messages on, and cuts the next posting where it is told to.</summary>
internal sealed class Proxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _erp;
    private readonly Task _accepting;
    private Fault? _fault;

    public Proxy(Uri erp)
    {
        _erp = erp.Port;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = Accept();
    }

    public Uri Url { get; }

    /// <summary>True while the fault that was armed has not happened.</summary>
    public bool IsArmed => Volatile.Read(ref _fault) is not null;

    /// <summary>The next posting meets this fault, once.</summary>
    public void Arm(Fault fault) => Interlocked.Exchange(ref _fault, fault);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                serving.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task Serve(TcpClient portal)
    {
        using var near = portal;
        using var far = new TcpClient { NoDelay = true };
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _erp, _stop.Token);
            while (await Pass(near.GetStream(), far.GetStream()))
            {
                // One message after the other until somebody hangs up.
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
        {
            // Somebody hung up.
        }
    }

    /// <summary>One request and its answer; false when the connection is over.</summary>
    private async Task<bool> Pass(NetworkStream near, NetworkStream far)
    {
        if (await HttpMessage.Read(near, _stop.Token) is not { } request)
        {
            return false;
        }

        var fault = request.AsSpan().StartsWith("POST "u8) ? Interlocked.Exchange(ref _fault, null) : null;
        if (fault is { At: Fault.Where.Request })
        {
            await far.WriteAsync(request.AsMemory(0, fault.Bytes(request.Length)), _stop.Token);
            fault.Then();
            return false;
        }

        await far.WriteAsync(request, _stop.Token);
        if (await HttpMessage.Read(far, _stop.Token) is not { } answer)
        {
            return false;
        }

        if (fault is not null)
        {
            fault.Then();
            await near.WriteAsync(answer.AsMemory(0, fault.Bytes(answer.Length)), _stop.Token);
            return false;
        }

        await near.WriteAsync(answer, _stop.Token);
        return true;
    }
}
