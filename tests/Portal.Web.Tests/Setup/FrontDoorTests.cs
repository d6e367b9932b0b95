using System.Net;
using Portal.Data.People;
using Portal.Domain.Kernel;

namespace Portal.Web.Tests.Setup;

public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/health/live")]
    [InlineData("/css/portal.css")]
    [InlineData("/")]
    [InlineData("/hubs/exceptions/negotiate")]
    public async Task Every_answer_carries_the_headers_once(string url)
    {
        await using var host = await PortalHost.Start();

        var answer = await host.Browser().Get(url);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_circuit_page_has_one_policy_and_no_inline_script()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");

        var answer = await browser.Get("/not-found");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("blazor.web", html, StringComparison.Ordinal);
        Assert.DoesNotContain("importmap", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", html);
    }

    [Theory]
    [InlineData("/admin/jobs")]
    [InlineData("/account")]
    public async Task Whoever_is_not_signed_in_is_sent_to_sign_in(string url)
    {
        await using var host = await PortalHost.Start();

        var answer = await host.Browser().Get(url);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("/account/sign-in?returnUrl=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hubs/exceptions/negotiate?negotiateVersion=1", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "null", HttpStatusCode.Forbidden)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", "https://localhost", HttpStatusCode.OK)]
    public async Task Hubs_and_circuits_answer_pages_of_this_host_only(string url, string origin, HttpStatusCode expected)
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");

        var answer = await browser.PostFrom(origin, url);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(PortalRole.Buyer, false)]
    [InlineData(PortalRole.Planner, false)]
    [InlineData(PortalRole.Steward, false)]
    [InlineData(PortalRole.Executive, false)]
    [InlineData(PortalRole.IntegrationAdmin, true)]
    [InlineData(PortalRole.Administrator, true)]
    public async Task The_jobs_dashboard_is_for_administrators_and_integration_admins(PortalRole role, bool mayLook)
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("somebody@house.example", (role, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("somebody@house.example");

        var answer = await browser.Get("/admin/jobs");

        Assert.Equal(mayLook ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(!mayLook, answer.Headers.Location?.OriginalString.Contains("/account/denied", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Metrics_are_for_whoever_has_the_token()
    {
        const string token = "a-token-of-the-scraper";
        await using var host = await PortalHost.Start(("Portal:Telemetry:MetricsToken", token));
        using var client = host.CreateDefaultClient(Browser.Here);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        await host.HasPerson("admin@house.example", (PortalRole.Administrator, SupplierId.House));
        var administrator = host.Browser();
        await administrator.SignIn("admin@house.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get("/metrics")).StatusCode);

        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await client.GetAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("portal_", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_alive_and_becomes_ready()
    {
        await using var host = await PortalHost.Start();
        var browser = host.Browser();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/health/live")).StatusCode);

        await Until.True(async () => (await browser.Get("/health/ready")).StatusCode == HttpStatusCode.OK);
    }
}
