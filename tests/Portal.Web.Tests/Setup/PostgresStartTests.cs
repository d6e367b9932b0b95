using System.Net;
using System.Net.Sockets;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;

namespace Portal.Web.Tests.Setup;

public sealed class PostgresStartTests
{
    [Fact]
    public async Task Migrated_by_the_owner_it_serves_as_a_login_without_rights()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Postgres);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        await using var host = new PortalHost(database.Settings);
        await host.HasPerson("admin@house.example", (PortalRole.Administrator, SupplierId.House));
        var browser = host.Browser();

        await Until.True(async () => (await browser.Get("/health/ready")).StatusCode == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignIn("admin@house.example")).StatusCode);
        foreach (var url in new[] { "/admin", "/admin/policies", "/admin/audit", "/admin/jobs", "/admin/jobs/recurring", "/orders", "/account", "/account/second-factor" })
        {
            Assert.Equal((url, HttpStatusCode.OK), (url, (await browser.Get(url)).StatusCode));
        }
    }

    [Fact]
    public async Task The_demo_company_lives_on_it_too()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Postgres);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        await using var host = new PortalHost([.. database.Settings, ("Portal:Demo", "true"), ("Portal:DemoErp:Url", $"http://127.0.0.1:{FreePort()}"), ("Portal:DemoErp:Orders", "12")]);
        var browser = host.Browser();

        await Until.True(async () => (await (await browser.Get("/account/sign-in")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("value=\"buyer\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await browser.Post("/account/sign-in", "/account/persona", ("persona", "buyer"))).StatusCode);
        await Until.True(async () => (await (await browser.Get("/orders.csv")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n').Length > 5);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
