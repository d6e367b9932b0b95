using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Portal.Benchmarks.Company;

namespace Portal.Benchmarks.Serving;

/// <summary>The whole portal on a seeded company, in a process of its own, so that what measures it doesn't weigh on it.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    /// <summary>The word that makes this program the portal.</summary>
    public const string Verb = "serve";

    private readonly Process _process;

    private ServedPortal(Uri url, Process process) => (Url, _process) = (url, process);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServedPortal> Start(SeededCompany company, CancellationToken ct)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Verb, $"{url.Port}"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (key, value) in company.Settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        // Many role accounts sign in from one address.
        start.Environment["Portal__SignIn__AttemptsPerMinute"] = "1000";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line == Verb)
            {
                // Its pipe must not fill up.
                _ = Task.Run(async () => Voice.Complain(await process.StandardOutput.ReadToEndAsync(CancellationToken.None)), CancellationToken.None);
                return new(url, process);
            }

            Voice.Complain(line);
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
