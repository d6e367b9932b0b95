using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Web.Setup;

namespace Portal.Web.Tests.Setup;

public sealed partial class SettingsTests
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

    [Fact]
    public void An_unknown_or_unreadable_key_hides_no_other()
    {
        var (_, failures) = Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:Jops:Workers"] = "2",
            ["Portal:Jobs:Workers"] = "many",
            ["Portal:Jobs:KeepDays"] = "0",
            ["Portal:Postings:LeaseMinutes"] = "30",
            ["Portal:Postings:PollSeconds"] = "0",
            ["Portal:Database:Provider"] = "Postgres",
            ["Portal:Erp:Connections:0:Code"] = "A",
            ["Portal:Erp:Connections:0:Url"] = "http://localhost",
            ["Portal:Erp:Connections:0:IntervalSeconds"] = "soon",
            ["ConnectionStrings:Portal"] = "nonsense",
        }).Build());

        Assert.Equal(
            [
                "ConnectionStrings:Portal can't be read: write it as Host=…;Database=…;Username=…;Password=….",
                "Portal:Erp:Connections:0:IntervalSeconds: 'soon' can't be read.",
                "Portal:Jobs:KeepDays must lie between 1 and 3650.",
                "Portal:Jobs:Workers: 'many' can't be read.",
                "Portal:Jops:Workers: nobody knows this setting.",
                "Portal:Postings:LeaseMinutes: nobody knows this setting.",
                "Portal:Postings:PollSeconds must lie between 1 and 300.",
            ],
            failures.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_certificate_that_does_not_open_is_said_before_anything_starts()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "no certificate");

        var (_, failures) = Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Keys:Certificate"] = file }).Build());

        Assert.Equal(["Portal:Keys:Certificate can't be opened with this CertificatePassword."], failures);
        File.Delete(file);
    }

    [Theory]
    [InlineData("Development", null, "Sqlite", true)]
    [InlineData("Development", null, "Postgres", false)]
    [InlineData("Development", "true", "Postgres", true)]
    [InlineData("Development", "false", "Sqlite", false)]
    [InlineData("Production", null, "Sqlite", false)]
    [InlineData("Production", "true", "Sqlite", true)]
    public void The_demo_opens_by_itself_on_an_embedded_database_in_development_only(string environment, string? demo, string provider, bool opens)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Portal:Demo"] = demo, ["Portal:Database:Provider"] = provider }).Build();

        var (settings, _) = Settings.Read(configuration, new HostingEnvironment { EnvironmentName = environment, ContentRootPath = Path.GetTempPath() });

        Assert.Equal(opens, settings.Demo);
    }

    [Fact]
    public void The_example_gives_every_setting_its_purpose_and_its_default()
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "appsettings.example.json"));
        var values = lines.Index().Where(l => Value().IsMatch(l.Item)).ToList();
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Root, "appsettings.example.json")).Build().GetSection("Portal");

        Assert.NotEmpty(values);
        Assert.All(values, l => Assert.True(lines[l.Index - 1].TrimStart().StartsWith("//", StringComparison.Ordinal), $"Line {l.Index + 1} has no purpose: {l.Item.Trim()}"));
        // Off is what an installation wants; the other is an example of a list.
        Assert.Equal(["Portal:Demo", "Portal:TrustedProxies:0"], Differing(new PortalSettings(), example));
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

    /// <summary>Keys whose value in the example is not the default; what an entry of a list would be is an example.</summary>
    private static IEnumerable<string> Differing(object settings, IConfigurationSection section)
    {
        foreach (var key in section.GetChildren())
        {
            var property = settings.GetType().GetProperty(key.Key);
            if (property is null || (property.PropertyType.IsGenericType && Nullable.GetUnderlyingType(property.PropertyType) is null))
            {
                if (property is null || key.Key != "Connections")
                {
                    yield return key.GetChildren().FirstOrDefault()?.Path ?? key.Path;
                }
            }
            else if (property.PropertyType.Namespace!.StartsWith("Portal", StringComparison.Ordinal) && !property.PropertyType.IsEnum)
            {
                foreach (var differing in Differing(property.GetValue(settings)!, key))
                {
                    yield return differing;
                }
            }
            else if (!string.Equals(key.Value, Convert.ToString(property.GetValue(settings), System.Globalization.CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase))
            {
                yield return key.Path;
            }
        }
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^ +""\w+"": (?!\{|\[$)")]
    private static partial System.Text.RegularExpressions.Regex Value();

    private static string Up(string folder) => File.Exists(Path.Combine(folder, "Portal.sln")) ? folder : Up(Path.GetDirectoryName(folder)!);
}
