using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Web.Doors;

namespace Portal.Web.Setup.People;

#pragma warning disable RS0030 // Identity's base class asks for the accessor; nothing of ours reads it.
/// <summary>Identity's sign-in with what the portal adds: a disabled person is out, and a person acts for one supplier at a time.</summary>
internal sealed class PortalSignIn(
    UserManager<PortalUser> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, UseCases useCases, TimeProvider clock)
    : SignInManager<PortalUser>(users, accessor, claims, options, log, schemes, confirmation)
#pragma warning restore RS0030
{
    /// <inheritdoc />
    public override async Task<bool> CanSignInAsync(PortalUser user) => user is { Disabled: false } && await base.CanSignInAsync(user);

    /// <inheritdoc />
    public override async Task<PortalUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { Disabled: false } user ? user : null;

    /// <inheritdoc />
    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        await Note(user.Id, AccountAct.SignedIn);
    }

    /// <inheritdoc />
    public override async Task<SignInResult> CheckPasswordSignInAsync(PortalUser user, string password, bool lockoutOnFailure)
    {
        var answer = await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        if (!answer.Succeeded)
        {
            await Note(user.Id, answer.IsLockedOut ? AccountAct.LockedOut : AccountAct.SignInFailed);
        }

        return answer;
    }

    /// <inheritdoc />
    public override async Task SignOutAsync()
    {
        var person = Context.User.UserId();
        await base.SignOutAsync();
        if (person != Guid.Empty)
        {
            await Note(person, AccountAct.SignedOut);
        }
    }

    /// <summary>Writes into the audit what a person did with their account.</summary>
    public Task Note(Guid person, AccountAct act) => useCases.Send(new NoteAccountAct(person, act), c => c.BecomeSystem("account"));

    /// <summary>True while stamp, person and the membership in use are as they were when the circuit was opened.</summary>
    public async Task<bool> IsStillWelcome(ClaimsPrincipal person, CancellationToken ct)
    {
        // The cookie's own limit doesn't end a page that is left open.
        if (PersonClaims.IsOver(person, clock.GetUtcNow()) || await ValidateSecurityStampAsync(person) is null)
        {
            return false;
        }

        var held = await useCases.Send(new ListMemberships(person.UserId()), c => c.BecomeSystem("revalidation"), ct);
        return held.Value!.Where(m => m.Supplier == person.Supplier()).Select(m => m.Role).ToHashSet().SetEquals(person.Roles());
    }

    /// <summary>Acts for another of the person's suppliers from now on; false when it is none of theirs.</summary>
    public async Task<bool> ActFor(SupplierId supplier)
    {
        if (await UserManager.GetUserAsync(Context.User) is not { } user)
        {
            return false;
        }

        var principal = await CreateUserPrincipalAsync(user);
        if (!principal.Memberships().Any(m => m.Supplier == supplier))
        {
            return false;
        }

        PersonClaims.Keep(Context.User, principal);
        PersonClaims.Choose(principal, supplier);
        var cookie = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, cookie.Properties);
        return true;
    }
}
