using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Layout;

/// <summary>The frame around every page of a signed-in person: menu at the side, or at the bottom of a phone.</summary>
public sealed partial class MainLayout
{
    private readonly CancellationTokenSource _gone = new();
    private IReadOnlyList<NavItem> _items = [];
    private PersonCard? _person;
    private PortalErrorBoundary? _boundary;

    [Inject] private NavigationManager Nav { get; set; } = null!;

    [CascadingParameter] private Task<AuthenticationState>? Signed { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Menu.Changed -= Refresh;
        Nav.LocationChanged -= Moved;
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Menu.Changed += Refresh;
        Nav.LocationChanged += Moved;
        await Load();
    }

    /// <summary>A place is current with all below it, unless what is below it has a place of its own.</summary>
    private NavLinkMatch MatchOf(NavItem item) => item.Href is "/" || _items.Any(i => i.Href.StartsWith(item.Href + "/", StringComparison.Ordinal)) ? NavLinkMatch.All : NavLinkMatch.Prefix;

    private async Task Load()
    {
        if (Signed is null)
        {
            return;
        }

        var person = (await Signed).User;
        _items = await Menu.ItemsFor(person, _gone.Token);
        _person = await Menu.CardFor(person, _gone.Token);
    }

    // Whoever changes a count must not wait for this page, nor fail with it.
    private void Refresh() => _ = InvokeAsync(async () =>
    {
        try
        {
            await Load();
            StateHasChanged();
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The person left while the counts were read.
        }
    });

    // A page that failed must not keep the next one from showing.
    private void Moved(object? sender, LocationChangedEventArgs e) => _boundary?.Recover();

    private static RenderFragment CountOf(NavItem item) => builder =>
    {
        if (item.Count is > 0)
        {
            builder.OpenElement(0, "b");
            builder.AddAttribute(1, "class", "nav-count");
            builder.AddContent(2, item.Count > 999 ? "999+" : Show.Number(item.Count.Value));
            builder.CloseElement();
        }
    };
}
