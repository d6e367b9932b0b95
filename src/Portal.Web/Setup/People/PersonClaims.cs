using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Web.Doors;

namespace Portal.Web.Setup.People;

/// <summary>Puts into the cookie who a person is, for whom they may act and for whom they act now.</summary>
internal sealed class PersonClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options, UseCases useCases)
    : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    /// <summary>How long a person stays signed in at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Acts for this supplier from now on.</summary>
    public static void Choose(ClaimsPrincipal person, SupplierId supplier)
    {
        var identity = (ClaimsIdentity)person.Identity!;
        foreach (var old in identity.FindAll(PortalClaims.ActsFor).ToList())
        {
            identity.RemoveClaim(old);
        }

        identity.AddClaim(new Claim(PortalClaims.ActsFor, supplier.ToString()));
    }

    /// <summary>Since when the person is signed in; set once, at signing in.</summary>
    public static void Began(ClaimsPrincipal person, DateTimeOffset at)
    {
        if (!person.HasClaim(c => c.Type == PortalClaims.Since))
        {
            ((ClaimsIdentity)person.Identity!).AddClaim(new Claim(PortalClaims.Since, at.ToString("O", CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>True when the person has been signed in for as long as anybody may be, or nobody knows since when.</summary>
    public static bool IsOver(ClaimsPrincipal person, DateTimeOffset now) =>
        !DateTimeOffset.TryParse(person.FindFirstValue(PortalClaims.Since), CultureInfo.InvariantCulture, out var since) || now - since > Longest;

    /// <summary>A person made anew from the database goes on acting for the same supplier, if they still may.</summary>
    public static void Keep(ClaimsPrincipal before, ClaimsPrincipal now)
    {
        if (before.FindFirst(PortalClaims.Since) is { } since)
        {
            ((ClaimsIdentity)now.Identity!).AddClaim(since.Clone());
        }

        if (before.Supplier() is { } supplier && now.Memberships().Any(m => m.Supplier == supplier))
        {
            Choose(now, supplier);
        }
    }

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var memberships = (await useCases.Send(new ListMemberships(user.Id), c => c.BecomeSystem("sign-in"))).Value!;
        identity.AddClaim(new Claim(PortalClaims.DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(PortalClaims.Culture, user.Culture));
        identity.AddClaims(memberships.Select(m => new Claim(PortalClaims.Member, $"{m.Supplier}|{m.Role}")));
        if (memberships.OrderBy(m => m.SupplierName, StringComparer.Ordinal).FirstOrDefault() is { } first)
        {
            identity.AddClaim(new Claim(PortalClaims.ActsFor, first.Supplier.ToString()));
        }

        return identity;
    }
}
