using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Web.Setup;

namespace Portal.Web.Tests.Setup;

public sealed class SettingsTests
{
    private static string Root => Up(AppContext.BaseDirectory);

    [Fact]
    public void The_example_binds_and_nothing_in_it_is_unknown()
    {
        var (_, failures) = Read(new ConfigurationBuilder().AddJsonFile(Path.Combine(Root, "appsettings.example.json")).Build());

        Assert.Empty(failures);
    }

    [Fact]
    public void The_example_names_every_setting()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Root, "appsettings.example.json")).Build().GetSection("Portal");

        Assert.Empty(Missing(typeof(PortalSettings), example));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var (_, failures) = Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:Jobs:Workers"] = "0",
            ["Portal:SignIn:AttemptsPerMinute"] = "0",
            ["Portal:Telemetry:MetricsToken"] = "short",
            ["Portal:Database:Provider"] = "Postgres",
            ["Portal:Erp:Connections:0:Code"] = "A",
        }).Build());

        Assert.Contains(failures, f => f.Contains("Workers", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Contains("AttemptsPerMinute", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Contains("MetricsToken", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Contains("ConnectionStrings:Portal", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Contains("Kind is missing", StringComparison.Ordinal));
        Assert.Contains(failures, f => f.Contains("Url must be", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 0, "The settings are well")]
    [InlineData("Portal__Jobs__Workers=0", 1, "Workers must lie between")]
    [InlineData("Portal__Jops__Workers=2", 1, "Jops")]
    public async Task Check_config_ends_with_a_code_that_scripts_can_read(string? variable, int code, string says)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.Web.dll"), "check-config"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (variable?.Split('=') is [var name, var value])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, process.ExitCode);
        Assert.Contains(says, output + await error, StringComparison.Ordinal);
    }

    private static (Settings Settings, IReadOnlyList<string> Failures) Read(IConfiguration configuration) =>
        Settings.Read(configuration, new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = Path.GetTempPath() });

    private static IEnumerable<string> Missing(Type settings, IConfigurationSection section)
    {
        foreach (var property in settings.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var here = section.GetSection(property.Name);
            var element = property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
            if (!here.Exists())
            {
                yield return here.Path;
            }
            else if (element.Namespace!.StartsWith("Portal", StringComparison.Ordinal) && !element.IsEnum)
            {
                foreach (var missing in Missing(element, property.PropertyType.IsGenericType ? here.GetChildren().First() : here))
                {
                    yield return missing;
                }
            }
        }
    }

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Portal.sln")) ? folder : Up(Path.GetDirectoryName(folder)!);
}
