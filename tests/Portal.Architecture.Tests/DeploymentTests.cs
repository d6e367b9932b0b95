using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Portal.Web.Setup;

namespace Portal.Architecture.Tests;

/// <summary>Rules about how it is delivered.</summary>
public sealed partial class DeploymentTests
{
    public static TheoryData<string> Projects { get; } = [.. Sources.Files("src", "*.csproj").Concat(Sources.Files("migrations", "*.csproj"))];

    public static TheoryData<string> Compositions { get; } = [.. Sources.Files("docker", "compose*.yml")];

    [Theory, MemberData(nameof(Projects))]
    public void The_image_copies_the_project_before_it_restores(string project)
    {
        var dockerfile = Sources.Read("docker/Dockerfile");
        var folder = project[..project.LastIndexOf('/')];

        Assert.Contains($"COPY {project} {folder}/packages.lock.json ", dockerfile, StringComparison.Ordinal);
        Assert.Contains($"COPY {project.Split('/')[0]}/ {project.Split('/')[0]}/", dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_is_built_with_the_same_SDK_from_all_that_the_build_reads_and_runs_as_nobody()
    {
        var dockerfile = Sources.Read("docker/Dockerfile");
        var sdk = System.Text.Json.JsonDocument.Parse(Sources.Read("global.json")).RootElement.GetProperty("sdk").GetProperty("version").GetString()!;
        var runtime = Environment.Version;

        Assert.Contains($"FROM mcr.microsoft.com/dotnet/sdk:{sdk} AS build", dockerfile, StringComparison.Ordinal);
        Assert.Contains($"FROM mcr.microsoft.com/dotnet/aspnet:{runtime.Major}.{runtime.Minor}\n", dockerfile, StringComparison.Ordinal);
        Assert.Contains($"<TargetFramework>net{runtime.Major}.{runtime.Minor}</TargetFramework>", Sources.Read("Directory.Build.props"), StringComparison.Ordinal);
        // Before the restore what decides on packages, after it what the compiler and the asset bundle read.
        Assert.Matches(@"COPY global\.json Directory\.Build\.props Directory\.Packages\.props \./", dockerfile);
        Assert.Matches(@"COPY \S+ \S+ src/Portal\.Web/Assets\.targets src/Portal\.Web/", dockerfile);
        Assert.Matches(@"COPY \.editorconfig BannedSymbols\.txt \./", dockerfile);
        Assert.Contains("COPY wwwroot-assets/ wwwroot-assets/", dockerfile, StringComparison.Ordinal);
        // The last word on who runs it stands after the last stage begins.
        Assert.Matches(@"^USER \$APP_UID$", dockerfile[dockerfile.LastIndexOf("FROM ", StringComparison.Ordinal)..].Split('\n').Last(l => l.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.DoesNotContain("USER root", dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_pinned_that_nobody_uses()
    {
        var used = Sources.Files("src", "*.csproj").Concat(Sources.Files("tests", "*.csproj")).Concat(Sources.Files("migrations", "*.csproj")).Append("Directory.Build.props")
            .SelectMany(file => Reference().Matches(Sources.Read(file)).Select(m => m.Groups[1].Value))
            // A pin also holds what comes along with another package.
            .Concat(Sources.Files("tests", "packages.lock.json").SelectMany(file => Locked().Matches(Sources.Read(file)).Select(m => m.Groups[1].Value))).ToHashSet(StringComparer.Ordinal);
        var pinned = Pin().Matches(Sources.Read("Directory.Packages.props")).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(pinned);
        // The benchmarks speak the wire of a page with it.
        Assert.Empty(pinned.Except(used).Except(["MessagePack"]));
    }

    [Theory, MemberData(nameof(Compositions))]
    public void A_composition_names_settings_that_exist(string file)
    {
        var settings = Setting().Matches(Sources.Read(file)).ToDictionary(m => m.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), m => (string?)Plain(m.Groups[2].Value), StringComparer.OrdinalIgnoreCase);

        var (read, failures) = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory });

        Assert.NotEmpty(settings);
        Assert.Empty(failures);
        Assert.Empty(settings.Keys.Where(k => k.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)).Except(["ConnectionStrings:Portal", "ConnectionStrings:PortalOwner"]));
        Assert.False(read.Demo);
    }

    [Theory, MemberData(nameof(Compositions))]
    public void A_composition_is_laid_out_as_yaml_is(string file)
    {
        var lines = Sources.Read(file).Split('\n');

        Assert.All(lines, line => Assert.DoesNotContain('\t', line));
        Assert.All(lines.Where(l => l.Trim().Length > 0), line => Assert.True((line.Length - line.TrimStart().Length) % 2 == 0, line));
        Assert.Contains("services:", lines);
        // Ports are this machine's own: who wants more puts a proxy before it.
        Assert.All(lines.Where(l => Port().IsMatch(l)), line => Assert.Contains("127.0.0.1:", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_project_is_in_the_solution()
    {
        var solution = Sources.Read("Portal.sln").Replace('\\', '/');

        Assert.All(Sources.Files("tests", "*.csproj").Concat(Sources.Files("src", "*.csproj")).Concat(Sources.Files("migrations", "*.csproj")), project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    /// <summary>What stands there when nobody sets the variable: ${NAME:-default}.</summary>
    private static string Plain(string value) => Variable().Replace(value.Trim().Trim('"'), m => m.Groups[1].Value is ['-', .. var otherwise] ? otherwise : "something");

    [GeneratedRegex(@"^\s+((?:Portal|ConnectionStrings)__\w+): *(.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("^      \"([A-Za-z][^\"]+)\": \\{$", RegexOptions.Multiline)]
    private static partial Regex Locked();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Pin();

    [GeneratedRegex(@"\$\{\w+:?([-?][^}]*)?\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s+- ""[\d.:]+:\d+""$")]
    private static partial Regex Port();
}
