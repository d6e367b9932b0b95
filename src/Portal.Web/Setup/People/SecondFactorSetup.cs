using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Setup.People;

/// <summary>The second factor at sign-in: a cookie for the step between password and code, and codes that count once.</summary>
internal static class SecondFactorSetup
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>Who gave the right password and still owes the code.</summary>
    public static void AddSecondFactor(this AuthenticationBuilder authentication) =>
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "__Host-portal-step";
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = Step;
            cookie.SlidingExpiration = false;
        });

    /// <summary>Our codes in place of Identity's, which accept a code as often as it is shown and two steps around.</summary>
    public static IdentityBuilder AddOneTimeCodes(this IdentityBuilder identity) =>
        identity.AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider);
}
