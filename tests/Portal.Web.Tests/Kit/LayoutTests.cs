using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Portal.Web.Components.Layout;

namespace Portal.Web.Tests.Kit;

public sealed class LayoutTests : IAsyncDisposable
{
    private readonly KitContext _page = new();
    private readonly FixedMenu _menu = new();

    public LayoutTests()
    {
        _page.JSInterop.Mode = JSRuntimeMode.Loose;
        _page.Services.AddMudServices();
        _page.Services.AddSingleton<INavigation>(_menu);
        _page.Services.AddSingleton<AntiforgeryStateProvider, NoTokens>();
        _page.Renderer.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void The_menu_shows_where_one_may_go_and_how_much_waits()
    {
        var layout = Render();

        Assert.Equal(["Overview", "Exceptions23", "Orders", "Planning", "Insights"], layout.FindAll(".side .nav-item").Select(a => a.TextContent));
        Assert.Equal(4, layout.FindAll(".bottom a").Count);
        Assert.Equal("side", layout.Find(".bottom button").GetAttribute("popovertarget"));
        Assert.EndsWith("#main", layout.Find("a.skip").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_changes_while_one_looks()
    {
        var layout = Render();
        _menu.Waiting = 24;
        _menu.Tell();

        layout.WaitForAssertion(() => Assert.Equal("Exceptions24", layout.FindAll(".side .nav-item")[1].TextContent));
    }

    [Fact]
    public void The_suppliers_to_choose_from_and_the_way_out_are_forms()
    {
        var layout = Render();

        Assert.Equal([LayoutUrls.ChooseSupplier, LayoutUrls.ChooseLanguage, LayoutUrls.SignOut], layout.FindAll(".user-panel form").Select(f => f.GetAttribute("action")));
        Assert.All(layout.FindAll(".user-panel form"), f => Assert.Equal("post", f.GetAttribute("method")));
        Assert.Contains("Keller Guss", layout.Find(".user-menu summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_fails_says_so_and_the_frame_stays()
    {
        var layout = Render(_ => throw new InvalidOperationException("secret detail"));

        Assert.Contains("This page could not be shown", layout.Find("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", layout.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(layout.FindAll(".side .nav-item"));
    }

    [Theory]
    [InlineData("Anna Keller", "AK")]
    [InlineData("anna maria keller", "AK")]
    [InlineData("Anna", "A")]
    [InlineData("", "?")]
    public void A_person_has_initials(string name, string expected) => Assert.Equal(expected, new PersonCard(name, "", []).Initials);

    [Fact]
    public void Every_language_offered_is_supported_and_speaks_its_own_name()
    {
        Assert.Subset(Languages.Supported.ToHashSet(), Languages.Offered.Keys.ToHashSet());
    }

    private IRenderedComponent<MainLayout> Render(RenderFragment? body = null)
    {
        var signedIn = Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity("test"))));
        return _page.Render<MainLayout>(p => p.Add(l => l.Body, body ?? (_ => { })).AddCascadingValue(signedIn));
    }

    private sealed class FixedMenu : INavigation
    {
        public event Action? Changed;

        public int Waiting { get; set; } = 23;

        public void Tell() => Changed?.Invoke();

        public ValueTask<IReadOnlyList<NavItem>> ItemsFor(ClaimsPrincipal person, CancellationToken ct) => new(
        [
            new NavItem("nav.home", "/", "home"), new NavItem("nav.exceptions", "/exceptions", "queue", Count: Waiting), new NavItem("nav.orders", "/orders", "orders", Count: 0),
            new NavItem("nav.planning", "/planning", "planning"), new NavItem("nav.insights", "/insights", "insights"),
        ]);

        public ValueTask<PersonCard?> CardFor(ClaimsPrincipal person, CancellationToken ct) =>
            new(new PersonCard("Anna Keller", "Supplier admin", [new SupplierChoice("1", "Keller Guss", true), new SupplierChoice("2", "Borealis", false)]));
    }

    private sealed class NoTokens : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
