using System.Diagnostics;

namespace Portal.Documents.Tests;

/// <summary>Programs of Debian that read what we write, made by others; where they are missing a test is skipped and says so.</summary>
internal static class Tool
{
    public static void Need(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(folders.Any(folder => File.Exists(Path.Combine(folder, name))), $"{name} is not on this machine (Debian's zbar-tools, poppler-utils)");
    }

    /// <summary>What the program printed; a code other than 0 fails the test.</summary>
    public static async Task<string> Run(string name, params string[] arguments)
    {
        var (code, output, errors) = await Try(name, arguments);
        Assert.True(code == 0, $"{name} {string.Join(' ', arguments)} ended with {code}: {errors}");
        return output;
    }

    private static async Task<(int Code, string Output, string Errors)> Try(string name, string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        using var process = Process.Start(start)!;
        var cancel = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output, await errors);
    }
}
