using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Web.Components.Admin;
using Portal.Web.Doors;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Admin;

/// <summary>What the administrators' pages need around them.</summary>
internal static class AdminPage
{
    public static KitContext For(FakePortal portal, PortalRole role = PortalRole.Administrator, string culture = "en-GB")
    {
        var page = new KitContext(culture);
        page.JSInterop.Mode = Bunit.JSRuntimeMode.Loose;
        page.Services.AddScoped<PolicyWords>().AddScoped<AuditWords>();
        page.Services.AddSingleton<IPortal>(portal);
        page.Services.AddSingleton<AuthenticationStateProvider>(new SignedIn(role));
        return page;
    }

    private sealed class SignedIn(PortalRole role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()),
            new Claim(PortalClaims.ActsFor, SupplierId.House.ToString()),
            new Claim(PortalClaims.Member, $"{SupplierId.House}|{role}"),
        ], "test"))));
    }
}
