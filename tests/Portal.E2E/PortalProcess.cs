using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.E2E;

/// <summary>The portal as a user starts it: a process of its own, with a folder of its own, ended by its id.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly string _folder;

    private PortalProcess(Uri url, string folder, ProcessStartInfo start)
    {
        (Url, _folder) = (url, folder);
        _process = Process.Start(start)!;
        foreach (var output in new[] { _process.StandardOutput, _process.StandardError })
        {
            _ = Task.Run(async () =>
            {
                while (await output.ReadLineAsync() is { } line)
                {
                    lock (_log)
                    {
                        _log.AppendLine(line);
                    }
                }
            });
        }
    }

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>What it said so far.</summary>
    public string Said
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the portal with these settings and waits until it says that it is ready.</summary>
    public static async Task<PortalProcess> Serve(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var url = new Uri($"http://localhost:{FreePort()}");
        var portal = new PortalProcess(url, folder, Command([], folder, new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = url.ToString() }));
        await portal.Ready();
        return portal;
    }

    /// <summary>Runs a verb of the portal to its end.</summary>
    public static async Task<(int Code, string Said)> Verb(string folder, IReadOnlyDictionary<string, string> settings, string input, params string[] words)
    {
        var start = Command(words, folder, settings);
        start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo Command(string[] words, string folder, IReadOnlyDictionary<string, string> settings)
    {
        var web = Path.Combine(Repository.Folder, "src", "Portal.Web");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(web, "bin", Repository.Flavour, "Portal.Web.dll"), .. words])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var mine in start.Environment.Keys.Where(k => k.StartsWith("Portal__", StringComparison.Ordinal) || k.StartsWith("ConnectionStrings__", StringComparison.Ordinal) || k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(mine);
        }

        // Static files come from where they were built, which only Development knows.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portal__Data__Folder"] = folder;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        return start;
    }

    private async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Url };
        await Until.Met("The portal is ready", TimeSpan.FromSeconds(90), async () =>
        {
            Assert.False(_process.HasExited, Said);
            try
            {
                return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                return false;
            }
        });
    }
}
