using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Setup;

/// <summary>The portal as a process of its own that serves, ended by its id; nobody's settings but those given.</summary>
internal sealed class Serving : IAsyncDisposable
{
    private readonly StringBuilder _said = new();
    private readonly Process _process;
    private readonly Task _reading;

    private Serving(Uri url, ProcessStartInfo start)
    {
        Url = url;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = url };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        Watch = Stopwatch.StartNew();
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _reading = Task.WhenAll(Read(_process.StandardOutput), Read(_process.StandardError));
    }

    /// <summary>What `dotnet run --project src/Portal.Web` runs, of the configuration that these tests are built in.</summary>
    public static string Built { get; } = Path.Combine(Web, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "Portal.Web.dll");

    public Uri Url { get; }

    public HttpClient Http { get; }

    private static string Web => Path.Combine(Repository.Root, "src", "Portal.Web");

    /// <summary>Runs since it was started.</summary>
    public Stopwatch Watch { get; }

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts the program in its folder.</summary>
    /// <remarks>A published program stands in its own folder, a built one in that of its sources, where its settings and assets are.</remarks>
    public static Serving Start(string program, string environment, params (string Key, string Value)[] settings)
    {
        var url = new Uri($"http://localhost:{FreePort()}");
        return new Serving(url, Command(program, environment, [("ASPNETCORE_URLS", url.ToString()), .. settings], []));
    }

    /// <summary>Runs a verb of the built program with something typed into it; its exit code and all that it said.</summary>
    public static async Task<(int Code, string Said)> Verb((string Key, string Value)[] settings, string typed, params string[] words)
    {
        using var process = Process.Start(Command(Built, "Development", settings, words))!;
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static ProcessStartInfo Command(string program, string environment, (string Key, string Value)[] settings, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. words])
        {
            WorkingDirectory = program == Built ? Web : Path.GetDirectoryName(program)!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var mine in start.Environment.Keys.Where(k => k.StartsWith("Portal__", StringComparison.Ordinal) || k.StartsWith("ConnectionStrings__", StringComparison.Ordinal) || k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(mine);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until a page answers so; how long after the start it did.</summary>
    public async Task<TimeSpan> Answers(string url, HttpStatusCode status = HttpStatusCode.OK, string contains = "")
    {
        await Until.True(
            async () =>
            {
                Assert.False(_process.HasExited, Said);
                try
                {
                    using var answer = await Http.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
                    return answer.StatusCode == status && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(contains, StringComparison.Ordinal);
                }
                catch (HttpRequestException)
                {
                    // It does not listen yet.
                    return false;
                }
            },
            TimeSpan.FromSeconds(90));
        return Watch.Elapsed;
    }

    /// <summary>Waits until it has ended by itself; its exit code and all that it said.</summary>
    public async Task<(int Code, string Said)> Ends()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await _reading;
        return (_process.ExitCode, Said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        await _reading;
        _process.Dispose();
        Http.Dispose();
    }

    private async Task Read(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }
        }
    }
}
