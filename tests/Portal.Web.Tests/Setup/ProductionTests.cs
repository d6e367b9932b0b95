using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Setup;

/// <summary>The published program in Production, as an installation runs it.</summary>
public sealed partial class ProductionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-published-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_serves_its_files_shows_its_error_page_and_has_no_demo()
    {
        await using var portal = Serving.Start(await Publish(), "Production", ("Portal__Data__Folder", Path.Combine(_folder, "data")));
        await portal.Answers("/health/ready");
        var page = await Text(portal, "/account/sign-in");
        Assert.DoesNotContain("/account/persona", page, StringComparison.Ordinal);
        Assert.DoesNotContain("It is a demo", portal.Said, StringComparison.Ordinal);
        Assert.Contains("makes the first administrator", portal.Said, StringComparison.Ordinal);

        var files = Asset().Matches(page).Select(m => m.Groups[1].Value).Where(f => !f.StartsWith("http", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains(files, f => f.Contains(".css", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains(".js", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var answer = await portal.Http.GetAsync(new Uri(portal.Url, file), Ct);
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
            Assert.Contains("script-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Ct));
        }

        var error = await Text(portal, "/error");
        Assert.Contains("<h1>", error, StringComparison.Ordinal);
        Assert.Matches("[0-9a-f]{32}", error);
        using var persona = await portal.Http.PostAsync(new Uri("/account/persona", UriKind.Relative), null, Ct);
        // Nothing is there, so it is like any address for people who are not signed in.
        Assert.StartsWith("/account/sign-in?returnUrl=", persona.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.False(persona.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task What_breaks_is_told_without_the_inside()
    {
        await using var portal = Serving.Start(await Publish(), "Production", ("Portal__Data__Folder", Path.Combine(_folder, "data")));
        await portal.Answers("/health/ready");
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder, "data", "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "alter table \"DataProtectionKeys\" rename to \"Gone\"; alter table \"AspNetUsers\" rename to \"GoneToo\"";
            await command.ExecuteNonQueryAsync(Ct);
        }

        // A form is what reads people; its token comes from a page that was shown before.
        using var answer = await SignIn(portal);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Matches("[0-9a-f]{32}", body);
        Assert.DoesNotContain("SqliteException", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Publishes what was built already.</summary>
    private async Task<string> Publish()
    {
        var output = Path.Combine(_folder, "portal");
        var flavour = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", ["publish", Path.Combine(Repository.Root, "src", "Portal.Web"), "--no-build", "--configuration", flavour, "--output", output, "-v", "quiet"]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var said = await publish.StandardOutput.ReadToEndAsync(Ct);
        await publish.WaitForExitAsync(Ct);
        Assert.True(publish.ExitCode == 0, said);
        return Path.Combine(output, "Portal.Web.dll");
    }

    private static async Task<HttpResponseMessage> SignIn(Serving portal)
    {
        using var page = await portal.Http.GetAsync(new Uri("/account/sign-in", UriKind.Relative), Ct);
        var token = Token().Match(await page.Content.ReadAsStringAsync(Ct)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", "sign-in"), new("Input.Email", "somebody@house.example"), new("Input.Password", "whatever it may be")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/sign-in", UriKind.Relative)) { Content = form };
        return await portal.Http.SendAsync(request, Ct);
    }

    private static async Task<string> Text(Serving portal, string url) => await portal.Http.GetStringAsync(new Uri(url, UriKind.Relative), Ct);

    [GeneratedRegex("(?:href|src)=\"([^\"]+\\.(?:css|js|svg|png|woff2)[^\"]*)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
