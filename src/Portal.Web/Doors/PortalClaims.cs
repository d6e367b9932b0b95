using System.Security.Claims;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;

namespace Portal.Web.Doors;

/// <summary>What the cookie says of a person, and the caller that follows from it.</summary>
public static class PortalClaims
{
    /// <summary>What others call the person.</summary>
    public const string DisplayName = "portal:name";

    /// <summary>For whom the person acts now: a supplier's id, or the house's.</summary>
    public const string ActsFor = "portal:acts-for";

    /// <summary>One per membership: supplier|role.</summary>
    public const string Member = "portal:member";

    /// <summary>Since when the person is signed in (round-trip format).</summary>
    public const string Since = "portal:since";

    /// <summary>The person's language.</summary>
    public const string Culture = "portal:culture";

    /// <summary>Who the person is; empty when nobody is signed in.</summary>
    public static Guid UserId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>For whom the person acts now; null when for nobody.</summary>
    public static SupplierId? Supplier(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ActsFor), out var id) ? new SupplierId(id) : null;

    /// <summary>What others call the person.</summary>
    public static string Name(this ClaimsPrincipal person) => person.FindFirstValue(DisplayName) ?? person.Identity?.Name ?? "";

    /// <summary>Every membership of the person.</summary>
    public static IEnumerable<(SupplierId Supplier, PortalRole Role)> Memberships(this ClaimsPrincipal person)
    {
        foreach (var claim in person.FindAll(Member))
        {
            var parts = claim.Value.Split('|');
            if (parts.Length == 2 && Guid.TryParse(parts[0], out var supplier) && Enum.TryParse<PortalRole>(parts[1], out var role))
            {
                yield return (new SupplierId(supplier), role);
            }
        }
    }

    /// <summary>The roles in which the person acts now.</summary>
    public static IEnumerable<PortalRole> Roles(this ClaimsPrincipal person) =>
        person.Supplier() is { } supplier ? person.Memberships().Where(m => m.Supplier == supplier).Select(m => m.Role) : [];

    /// <summary>What the person may do now; nothing unless signed in.</summary>
    public static IReadOnlySet<string> Allowed(this ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true } ? Permissions.Of(person.Roles()) : new HashSet<string>();

    /// <summary>The caller that the person is; whoever acts for nobody stays unknown, and unknown means no.</summary>
    public static Action<Caller> AsCaller(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return caller =>
        {
            if (person.Identity is not { IsAuthenticated: true } || person.Supplier() is not { } supplier || !person.Roles().Any())
            {
                return;
            }

            if (supplier == SupplierId.House)
            {
                caller.BecomeStaff(person.UserId(), person.Name(), person.Allowed());
            }
            else
            {
                caller.BecomeSupplier(supplier, person.UserId(), person.Name(), person.Allowed());
            }
        };
    }
}
