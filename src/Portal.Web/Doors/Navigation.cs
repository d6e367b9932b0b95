using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portal.Domain.Kernel;
using Portal.Features.Home;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.People;
using Portal.Web.Components.Layout;
using Portal.Web.Live;
using Portal.Web.Resources;

namespace Portal.Web.Doors;

/// <summary>The menu of a person: what their permissions open, and only places that exist.</summary>
internal sealed class Navigation(UseCases useCases, IStringLocalizer<Account> words, LiveUpdates live) : INavigation, IDisposable
{
    private static readonly NavItem[] Places =
    [
        new("nav.home", PortalUrls.Home, "home"),
        new("nav.exceptions", PortalUrls.Exceptions, "queue", Permissions.ReadCases),
        new("nav.orders", PortalUrls.Orders, "orders", Permissions.ReadOrders),
        new("nav.planning", PortalUrls.Planning, "planning", Permissions.ReadPlanning),
        new("nav.master-data", PortalUrls.MasterData, "data", Permissions.ReadMasterData),
        new("nav.exchange", PortalUrls.Exchange, "exchange", Permissions.ReadExchange),
        new("nav.policies", PortalUrls.Policies, "policy", Permissions.ReadPolicies),
        new("nav.admin", PortalUrls.Admin, "settings", Permissions.Administer),
        new("nav.audit", PortalUrls.Audit, "trace", Permissions.ReadAudit),
    ];

    private static readonly HashSet<string> Routes = typeof(Navigation).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToHashSet(StringComparer.Ordinal);

    private static readonly IReadOnlyList<NavItem> Existing = [.. Places.Where(p => Routes.Contains(p.Href))];

    // The count may be a second old; a burst of cases is one reading.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private PersonCard? _card;
    private IDisposable? _bell;

    /// <inheritdoc />
    public event Action? Changed;

    /// <summary>The first place that a person may go to.</summary>
    public static string FirstFor(ClaimsPrincipal person) => Open(person).Select(i => i.Href).FirstOrDefault() ?? PortalUrls.Account;

    /// <summary>True when a page answers there.</summary>
    public static bool Exists(string route) => Routes.Contains(route);

    /// <summary>Shows the menu anew, with counts that have changed.</summary>
    public void Refresh() => Changed?.Invoke();

    /// <inheritdoc />
    public void Dispose()
    {
        _bell?.Dispose();
        _bell = null;
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<NavItem>> ItemsFor(ClaimsPrincipal person, CancellationToken ct)
    {
        if (person.Supplier() != SupplierId.House || !person.Allowed().Contains(Permissions.ReadCases))
        {
            return [.. Open(person)];
        }

        _bell ??= live.Watch([Topics.Case], null, _ =>
        {
            Changed?.Invoke();
            return Task.Delay(Breath, CancellationToken.None);
        });
        var open = (await useCases.Send(new CountCases(), person.AsCaller(), ct)).Value?.Open;
        return [.. Open(person).Select(i => i.Href == PortalUrls.Exceptions ? i with { Count = open } : i)];
    }

    /// <inheritdoc />
    public async ValueTask<PersonCard?> CardFor(ClaimsPrincipal person, CancellationToken ct)
    {
        if (person.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        if (_card is null)
        {
            var memberships = (await useCases.Send(new ListMemberships(person.UserId()), c => c.BecomeSystem("menu"), ct)).Value!;
            var suppliers = memberships.Where(m => m.Supplier != SupplierId.House).DistinctBy(m => m.Supplier).OrderBy(m => m.SupplierName, StringComparer.CurrentCulture)
                .Select(m => new SupplierChoice(m.Supplier.ToString(), m.SupplierName ?? "", m.Supplier == person.Supplier()));
            _card = new(person.Name(), string.Join(", ", person.Roles().Select(r => words[$"role.{r}"].Value)), [.. suppliers]);
        }

        return _card;
    }

    private static IEnumerable<NavItem> Open(ClaimsPrincipal person)
    {
        var allowed = person.Allowed();
        return Existing.Where(p => p.Permission is null || allowed.Contains(p.Permission));
    }
}
