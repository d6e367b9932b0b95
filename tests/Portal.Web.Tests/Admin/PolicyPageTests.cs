using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;
using Portal.Web.Components.Admin;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Admin;

public sealed class PolicyPageTests
{
    private static readonly ShowPolicy.View Second = new(PolicyScope.Supplier, "SUP-100", "Keller Guss", 2, Tolerances.Default,
    [
        new(2, Tolerances.Default, new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc), "Anna", null),
        new(1, Tolerances.Default with { DateLate = ToleranceLimit.Off }, new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc), "Ben", new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc)),
    ]);

    [Fact]
    public async Task Off_zero_and_a_value_are_three_choices_and_saved_as_such()
    {
        var portal = new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second).Answers<SavePolicy, Done>(Done.It);
        await using var context = AdminPage.For(portal);
        var page = Open(context);

        Select(page, "More than ordered, in percent").Change("Off");
        Select(page, "Later than needed, in figures").Change("Zero");
        Select(page, "A lower price, in figures").Change("UpTo");
        Field(page, "A lower price, in figures: the limit").Change("0.25");
        Button(page, "Put version 3 in force").Click();

        var saved = Assert.Single(portal.Asked.OfType<SavePolicy>());
        Assert.Equal((2, ToleranceLimit.Off, new ToleranceLimit(null, 0), new ToleranceLimit(10, 0.25m)), (saved.BasedOn, saved.Tolerances!.QuantityUp, saved.Tolerances.DateLate, saved.Tolerances.PriceDown));
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_stays()
    {
        var portal = new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second);
        await using var context = AdminPage.For(portal);
        var page = Open(context);

        Field(page, "Later than needed, in figures: the limit").Change("1.5");
        Field(page, "More than ordered, in percent: the limit").Change("five");
        Button(page, "Put version 3 in force").Click();

        Assert.Empty(portal.Asked.OfType<SavePolicy>());
        Assert.Equal(["This is not a number.", "Days are counted whole."], page.FindAll(".limit .hint.bad").Select(h => h.TextContent));
        Assert.Equal("five", Field(page, "More than ordered, in percent: the limit").GetAttribute("value"));
        Assert.Contains("Nothing was saved", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_of_the_server_goes_to_its_field_and_nothing_typed_is_lost()
    {
        var no = new Error(Refusal.Invalid, "invalid", "A percentage is 0 to 100.") { Fields = new Dictionary<string, string[]> { ["QuantityUp.Percent"] = ["A percentage is 0 to 100."] } };
        var portal = new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second).Answers<SavePolicy, Done>(_ => new(null, no));
        await using var context = AdminPage.For(portal);
        var page = Open(context);

        Field(page, "More than ordered, in percent: the limit").Change("99");
        Button(page, "Put version 3 in force").Click();

        Assert.Equal("A percentage is between 0 and 100.", page.Find(".limit .hint.bad").TextContent);
        Assert.Equal("99", Field(page, "More than ordered, in percent: the limit").GetAttribute("value"));
    }

    [Fact]
    public async Task Whoever_was_overtaken_keeps_the_typed_and_sees_the_other_version()
    {
        var current = Second;
        var portal = new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(_ => new(current, null))
            .Answers<SavePolicy, Done>(_ => new(null, new Error(Refusal.Conflict, "conflict", "Somebody else changed it first.")));
        await using var context = AdminPage.For(portal);
        var page = Open(context);
        Field(page, "More than ordered, in percent: the limit").Change("7");
        current = Second with { Number = 3, Versions = [new(3, Tolerances.Default, Second.Versions[0].MadeAt, "Clara", null), .. Second.Versions] };

        Button(page, "Put version 3 in force").Click();

        Assert.Contains("version 3 is in force now, by Clara", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("7", Field(page, "More than ordered, in percent: the limit").GetAttribute("value"));
        Assert.NotNull(Button(page, "Put version 4 in force"));
    }

    [Fact]
    public async Task The_replay_shows_counts_and_each_answer_before_and_after()
    {
        var late = new Deviation(DeviationKind.DateLate, 80, Days: 5);
        var outcome = new SimulatePolicy.Outcome(3, 1, 2, 1, 0,
        [
            new("4500000001", 10, "C62", "EUR", "Keller Guss", "BH-220", Second.Versions[0].MadeAt, "Default v0", [late], []),
            new("4500000002", 20, "C62", "EUR", "Keller Guss", "BH-220", Second.Versions[0].MadeAt, "Default v0", [], []),
            new("4500000003", 30, "C62", "EUR", "Keller Guss", "BH-220", Second.Versions[0].MadeAt, "Default v0", [late], [late]),
        ]);
        var portal = new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second).Answers<SimulatePolicy, SimulatePolicy.Outcome>(outcome);
        await using var context = AdminPage.For(portal, PortalRole.Buyer);
        var page = Open(context);

        Button(page, "Try it on the last 500 answers").Click();

        Assert.Contains("3 answers: 1 passed then, 2 would pass now.", page.Markup, StringComparison.Ordinal);
        var changed = Assert.Single(page.FindAll("tbody[data-rows] tr"));
        Assert.Equal("4500000001, line 10 Keller Guss, BH-220", KitContext.Text(changed.QuerySelector("td")!.TextContent.Replace("10Keller", "10 Keller", StringComparison.Ordinal)));
        Assert.Contains("80\u00a0pcs come 5 days too late", changed.TextContent, StringComparison.Ordinal);
        page.FindAll("button.chip")[1].Click();
        Assert.Equal(3, page.FindAll("tbody[data-rows] tr").Count);
    }

    [Fact]
    public async Task A_buyer_reads_and_tries_and_changes_nothing()
    {
        await using var context = AdminPage.For(new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second), PortalRole.Buyer);
        var page = Open(context);

        Assert.All(page.FindAll(".limit select"), s => Assert.True(s.HasAttribute("disabled")));
        Assert.DoesNotContain("in force</button>", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("End this policy", page.Markup, StringComparison.Ordinal);
        Assert.NotNull(Button(page, "Try it on the last 500 answers"));
    }

    [Fact]
    public async Task Versions_say_who_when_and_what_changed_in_German_too()
    {
        await using var context = AdminPage.For(new FakePortal().Answers<ShowPolicy, ShowPolicy.View>(Second), culture: "de-DE");
        var page = Open(context);

        var newest = page.FindAll(".versions > li")[0];
        Assert.Contains("Anna", newest.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Beliebig spät", "Bis 2 Tage später"], newest.QuerySelectorAll(".diff del, .diff ins").Select(e => e.TextContent.Trim()));
        page.FindAll(".versions button")[0].Click();
        Assert.Contains("Beliebig spät", page.FindAll(".limits .means")[3].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_for_what_and_how_many_lines()
    {
        var rows = new ListPolicies.Row[] { new(PolicyScope.Supplier, "SUP-100", "Keller Guss", 2, Tolerances.Default, Second.Versions[0].MadeAt, "Anna", 1234), new(PolicyScope.Default, "", null, 0, Tolerances.Default, null, "", 5) };
        await using var context = AdminPage.For(new FakePortal().Answers<ListPolicies, IReadOnlyList<ListPolicies.Row>>(rows), PortalRole.Buyer);

        var page = context.Render<PoliciesPage>();

        Assert.Equal("/admin/policies/Supplier?key=SUP-100", page.Find("a[data-open]").GetAttribute("href"));
        Assert.Contains("1,234", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Up to 2 days late", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("New policy", page.Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<PolicyPage> Open(KitContext context)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/policies/Supplier?key=SUP-100");
        return context.Render<PolicyPage>(p => p.Add(x => x.ScopeName, "Supplier"));
    }

    private static IElement Select(IRenderedComponent<PolicyPage> page, string label) => page.Find($"select[aria-label=\"{label}\"]");

    private static IElement Field(IRenderedComponent<PolicyPage> page, string label) => page.Find($"input[aria-label=\"{label}\"]");

    private static IElement Button(IRenderedComponent<PolicyPage> page, string text) => page.FindAll("button").First(b => b.TextContent.Contains(text, StringComparison.Ordinal));
}
