using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Portal.Chaos;

/// <summary>A .NET program from this folder in a process of its own, with its lines.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<string> _log = new();

    private Child(Process process) => _process = process;

    /// <summary>What it wrote beside its lines, for whoever looks for the reason of a failure.</summary>
    public string Log => string.Join(Environment.NewLine, _log.TakeLast(60));

    public bool HasExited => _process.HasExited;

    public static Child Start(string program, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, program + ".dll") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        // Quick to start matters more than quick to run: it lives for seconds.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var child = new Child(Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start."));
        child.Listen();
        return child;
    }

    /// <summary>The next line that begins so; null when the process ends before it comes.</summary>
    public async Task<string?> Next(string beginning, CancellationToken ct)
    {
        await foreach (var line in _lines.Reader.ReadAllAsync(ct))
        {
            if (line.Contains(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Says a line; whether anybody listens shows later.</summary>
    public async Task Say(string line, CancellationToken ct)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            // It has just died.
        }
    }

    /// <summary>Says a line and waits for its answer; null when the process died over it.</summary>
    public async Task<string?> Ask(string line, CancellationToken ct)
    {
        await Say(line, ct);
        return await Next("", ct);
    }

    /// <summary>How many of its lines and log lines hold the text.</summary>
    public int Heard(string text) => _log.Count(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGSTOP: it is there and does nothing.</summary>
    public void Freeze() => Assert.Equal(0, Signal(_process.Id, 19));

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public void Thaw() => Assert.Equal(0, Signal(_process.Id, 18));

    /// <summary>Waits for its end; true when it ended by SIGKILL.</summary>
    public async Task<bool> WasKilled(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode == 128 + 9;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    private void Listen()
    {
        _process.OutputDataReceived += (_, e) =>
        {
            if (e.Data is null)
            {
                _lines.Writer.TryComplete();
                return;
            }

            _log.Enqueue(e.Data);
            _lines.Writer.TryWrite(e.Data);
        };
        _process.ErrorDataReceived += (_, e) => _log.Enqueue(e.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }
}
