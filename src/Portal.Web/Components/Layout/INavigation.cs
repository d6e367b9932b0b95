using System.Security.Claims;

namespace Portal.Web.Components.Layout;

/// <summary>What the frame around every page needs to know of the signed-in person; one per circuit.</summary>
public interface INavigation
{
    /// <summary>Raised, from any thread, when items or counts changed.</summary>
    event Action? Changed;

    /// <summary>The places this person may go, most used first: the first four are at hand on a phone.</summary>
    ValueTask<IReadOnlyList<NavItem>> ItemsFor(ClaimsPrincipal person, CancellationToken ct);

    /// <summary>The person as the menu shows them; null when nobody is signed in.</summary>
    ValueTask<PersonCard?> CardFor(ClaimsPrincipal person, CancellationToken ct);
}
