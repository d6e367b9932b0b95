using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Kernel;
using Portal.Features.Audit;
using Portal.Testing;
using Portal.Web.Components.Admin;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Admin;

public sealed class AuditPageTests
{
    private static readonly DateTime At = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    private static readonly ListAudit.Row Order = new(
        Guid.CreateVersion7(), At, "Keller, sales", true, "AnswerLines", "PurchaseOrder", Guid.CreateVersion7(), "changed", House.Keller, 7,
        """{"State":["ToAnswer","Agreed"],"AnswerBy":["2026-11-25",null],"SearchText":["a","b"]}""")
    { Name = "4500000001", SupplierName = "Keller Guss" };

    private static readonly ListAudit.Row Added = new(
        Guid.CreateVersion7(), At, "Overdue watch", false, "SomethingNew", "ExceptionCase", Guid.CreateVersion7(), "added", SupplierId.House, null,
        """{"Id":["x"],"State":["Open"],"Kind":["A"],"Line":[10],"Comment":["c"],"Text":["t"],"Owner":[null]}""");

    [Fact]
    public async Task Who_when_what_before_and_after_are_words()
    {
        await using var context = Context(out _);
        var page = Open(context, "/admin/audit");

        var row = page.FindAll("tbody[data-rows] tr")[0];
        var text = KitContext.Text(row.TextContent);
        Assert.Contains("Keller, sales", text, StringComparison.Ordinal);
        Assert.Contains("Answered an order", text, StringComparison.Ordinal);
        Assert.Contains("Order changed: 4500000001", text, StringComparison.Ordinal);
        Assert.Contains("Sealed as no. 7", text, StringComparison.Ordinal);
        Assert.Equal(["To answer", "Agreed"], row.QuerySelectorAll(".changes del, .changes ins").Take(2).Select(e => e.TextContent));
        Assert.DoesNotContain("Search", text, StringComparison.Ordinal);
        var second = KitContext.Text(page.FindAll("tbody[data-rows] tr")[1].TextContent);
        Assert.Contains("Something new", second, StringComparison.Ordinal);
        Assert.Contains("Waits for its seal", second, StringComparison.Ordinal);
        page.Find(".changes + button").Click();
        Assert.Equal(5, page.FindAll("tbody[data-rows] tr")[1].QuerySelectorAll(".changes dt").Length);
    }

    [Fact]
    public async Task Every_filter_comes_from_the_address_and_goes_back_to_it()
    {
        await using var context = Context(out var portal);
        var page = Open(context, $"/admin/audit?supplier={House.Keller}&record=4500000001&person=Anna&from=2026-11-01&to=2026-11-02&page=3");

        var asked = portal.Asked.OfType<ListAudit>().Last();
        Assert.Equal((House.Keller, "4500000001", "Anna", true, 3), (asked.Supplier, asked.Record, asked.Person, asked.WithSystem, asked.Page!.Number));
        // Days are the reader's, in Berlin.
        Assert.Equal((new DateTime(2026, 10, 31, 23, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 2, 23, 0, 0, DateTimeKind.Utc)), (asked.From, asked.Until));

        page.Find("select").Change(SupplierId.House.Value.ToString());

        var address = context.Services.GetRequiredService<NavigationManager>().Uri;
        Assert.Contains($"supplier={SupplierId.House}", address, StringComparison.Ordinal);
        Assert.Contains("record=4500000001", address, StringComparison.Ordinal);
        Assert.DoesNotContain("page=", address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_portal_did_by_itself_is_left_out_until_asked_for()
    {
        await using var context = Context(out var portal);
        Open(context, "/admin/audit");

        Assert.False(portal.Asked.OfType<ListAudit>().Single().WithSystem);
        Open(context, "/admin/audit?all=true");
        Assert.True(portal.Asked.OfType<ListAudit>().Last().WithSystem);
    }

    [Fact]
    public async Task A_broken_chain_is_said_with_its_place()
    {
        await using var context = Context(out var portal);
        portal.Answers<VerifyAudit, VerifyAudit.View>(new VerifyAudit.View([new(House.Keller, "Keller Guss", 9, "ab", [new(2, VerifyAudit.BreakKind.Missing)])], 0));
        var page = Open(context, "/admin/audit");
        Assert.Contains("Not checked yet", page.Find(".audit-state").TextContent, StringComparison.Ordinal);
        Assert.Contains("2 entries wait for their seal", page.Find(".audit-state").TextContent, StringComparison.Ordinal);

        page.Find(".audit-state button").Click();

        Assert.Contains("tampered with", page.Find(".audit-state").TextContent, StringComparison.Ordinal);
        Assert.Contains("Keller Guss: entry 2 is missing.", page.Find(".audit-state").TextContent, StringComparison.Ordinal);
    }

    private static KitContext Context(out FakePortal portal)
    {
        portal = new FakePortal()
            .Answers<ShowChains, ShowChains.View>(new ShowChains.View([new(SupplierId.House, null, 3, At, null, 0, ""), new(House.Keller, "Keller Guss", 9, At, At, 9, "")], 2))
            .Answers<ListAudit, ListAudit.View>(new ListAudit.View([Order, Added], false));
        return AdminPage.For(portal);
    }

    private static IRenderedComponent<AuditPage> Open(KitContext context, string url)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo(url);
        return context.Render<AuditPage>();
    }
}
