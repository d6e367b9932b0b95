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

    /// <summary>A person made anew from the database goes on acting for the same supplier, if they still may.</summary>
    public static void Keep(ClaimsPrincipal before, ClaimsPrincipal now)
    {
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
