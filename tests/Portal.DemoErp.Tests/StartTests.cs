using System.Diagnostics;

namespace Portal.DemoErp.Tests;

public sealed class StartTests
{
    [Theory]
    [InlineData("--DemoErp:Url=http://example.com", "DemoErp:Url must be an http address of this machine")]
    [InlineData("--DemoErp:Orders=-1", "DemoErp:Orders must lie between 0 and 100000.")]
    [InlineData("--DemoErp:Orders=many", "'many' at 'DemoErp:Orders'")]
    [InlineData("--DemoErp:Folder=/proc/nowhere", "/proc/nowhere")]
    public async Task Wrong_settings_are_told_in_a_sentence(string argument, string sentence)
    {
        var (code, said) = await Run(argument);

        Assert.Equal(1, code);
        Assert.StartsWith("The DemoErp does not start: ", said, StringComparison.Ordinal);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_a_sentence()
    {
        await using var erp = await Erp.Start();
        var folder = Directory.CreateTempSubdirectory("demo-erp-second-").FullName;

        var (code, said) = await Run($"--DemoErp:Url={erp.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}", $"--DemoErp:Folder={folder}", "--DemoErp:Orders=1");

        Assert.Equal(1, code);
        Assert.Contains("address already in use", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", said, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.DemoErp.dll"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (said, _) = (process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await said);
    }
}
