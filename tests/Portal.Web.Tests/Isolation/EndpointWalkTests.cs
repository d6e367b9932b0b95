using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Live;
using Portal.Web.Tests.Setup;

namespace Portal.Web.Tests.Isolation;

/// <summary>Every address and every hub method in the hands of another supplier.</summary>
public sealed partial class EndpointWalkTests
{
    private const string Theirs = "4500000001";
    private const string Nobodys = "4599999999";

    // The framework's own: they carry no row of ours, and the hub has tests of its own.
    private static readonly string[] Plumbing = ["/_blazor", "/_framework", "/hubs/", "/health", "/metrics", "/admin/jobs", "/error", "/not-found"];

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Anothers_page_and_file_are_the_same_no_as_one_that_is_not_there(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        await using var host = await PortalHost.Start(database.Settings);
        var order = await HasOrder(host);
        var borealis = await SignedIn(host, "sales@borealis.example", House.Borealis);
        var keller = await SignedIn(host, "sales@keller.example", House.Keller);
        var wrong = new List<string>();
        var walked = 0;
        foreach (var pattern in Addresses(host))
        {
            var (status, body) = await Ask(borealis, Fill(pattern, Theirs, order));
            var nothing = await Ask(borealis, Fill(pattern, Nobodys, Guid.CreateVersion7()));
            if ((status, Plain(body)) != (nothing.Status, Plain(nothing.Body)))
            {
                wrong.Add($"{pattern}: {status} for another's, {nothing.Status} for nobody's.");
            }

            if (body.Contains("Confidential", StringComparison.Ordinal) || body.Contains("Keller Guss", StringComparison.Ordinal))
            {
                wrong.Add($"{pattern} shows what is Keller's.");
            }

            walked++;
        }

        Assert.True(walked > 5);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        // The same walk reaches something: the owner's file has the order in it.
        Assert.Contains(Theirs, (await Ask(keller, "/orders.csv")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_says_who_may()
    {
        await using var host = await PortalHost.Start();
        var open = Endpoints(host).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Where(a => !Plumbing.Any(p => a.StartsWith(p, StringComparison.Ordinal)));

        // Whoever opens another address to everybody says so here.
        Assert.Empty(open.Except(["/account/sign-in", "/account/sign-in/code", "/account/welcome", "/account/language", "/account/persona"]));
    }

    [Fact]
    public async Task Every_form_is_closed_to_who_is_not_signed_in()
    {
        await using var host = await PortalHost.Start();
        var forms = Endpoints(host).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(a => !a.Contains('{', StringComparison.Ordinal)).Distinct().ToList();

        Assert.NotEmpty(forms);
        foreach (var form in forms)
        {
            var answer = await host.Browser().PostFrom("https://localhost", form);
            Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest, $"{form}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void No_method_of_a_hub_takes_what_names_a_row_or_a_group() => Assert.All(
        typeof(ExceptionsHub).GetMethods().Where(m => m.DeclaringType == typeof(ExceptionsHub) && m.GetBaseDefinition() == m),
        method => Assert.All(method.GetParameters(), p => Assert.True(p.ParameterType == typeof(long), $"{method.Name} takes {p.Name}: show in a test that another supplier's gets nothing, then add it here.")));

    private static IEnumerable<RouteEndpoint> Endpoints(PortalHost host) =>
        host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    private static IEnumerable<string> Addresses(PortalHost host) => Endpoints(host)
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct()
        .Where(a => !Plumbing.Any(p => a.StartsWith(p, StringComparison.Ordinal)) && !a.Contains("{*", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Fill(string pattern, string number, Guid id) =>
        Parameter().Replace(pattern, m => m.Groups[1].Value.Contains("guid", StringComparison.Ordinal) || m.Groups[1].Value.StartsWith("Id", StringComparison.OrdinalIgnoreCase) ? id.ToString() : number);

    private static async Task<(HttpStatusCode Status, string Body)> Ask(Browser browser, string url)
    {
        var answer = await browser.Get(url);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Browser> SignedIn(PortalHost host, string email, Domain.Kernel.SupplierId supplier)
    {
        await host.HasPerson(email, (PortalRole.SupplierAdmin, supplier));
        var browser = host.Browser();
        await browser.SignIn(email);
        return browser;
    }

    private static async Task<Guid> HasOrder(PortalHost host)
    {
        var day = new DateOnly(2026, 12, 10);
        var line = new LineContent("L10", 10, "BH-220", "Confidential housing", null, 200, "C62", 0, null, null, 61.40m, 1, null, null, "3-way", false, 0, [new SchedulePart(200, day)]);
        var order = new PurchaseOrder(House.Keller, new OrderContent(Theirs, "DEMO", "HAM", "Confidential buyer", "EUR", "Net 30", "DAP", day.AddDays(-20), 1, false, false, null, [line]), new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc), day);
        await host.InDb(async db =>
        {
            db.Orders.Add(order);
            await db.SaveChangesAsync();
        });
        Assert.True((await host.UseCases.Send(new ShowOrder(Theirs), House.KellersUser, TestContext.Current.CancellationToken)).Ok);
        return order.Id;
    }

    /// <summary>Without what differs from one rendering to the next, and without the address that was asked for.</summary>
    private static string Plain(string body) => Changing().Replace(body.Replace(Theirs, "NUMBER", StringComparison.Ordinal).Replace(Nobodys, "NUMBER", StringComparison.Ordinal), "");

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("<!--Blazor.*?-->|value=\"[^\"]*\"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(id|for|aria-[a-z]+)=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex Changing();
}
