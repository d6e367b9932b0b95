using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Web.Components.Layout;
using Portal.Web.Setup;
using Portal.Web.Setup.Demo;
using Portal.Web.Setup.People;

namespace Portal.Web.Doors;

/// <summary>What the forms of the frame post to: all of them with an antiforgery token, all of them back to an address of ours.</summary>
internal static class AccountDoors
{
    /// <summary>Maps them.</summary>
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost(LayoutUrls.SignOut, Leave);
        app.MapPost(LayoutUrls.ChooseSupplier, ActFor);
        app.MapPost(LayoutUrls.ChooseLanguage, Speak).AllowAnonymous();
        if (app.Services.GetRequiredService<Settings>().Demo)
        {
            app.MapPost(PortalUrls.Persona, EnterAs).AllowAnonymous().RequireRateLimiting(PeopleSetup.PersonaThrottle);
        }
    }

    private static async Task<IResult> Leave([FromForm] string? returnUrl, PortalSignIn people)
    {
        await people.SignOutAsync();
        return Results.LocalRedirect(returnUrl is null ? PortalUrls.SignIn : PortalUrls.Local(returnUrl));
    }

    private static async Task<IResult> ActFor([FromForm] Guid supplier, [FromForm] string? returnUrl, PortalSignIn people) =>
        await people.ActFor(new SupplierId(supplier)) ? Results.LocalRedirect(PortalUrls.Local(returnUrl)) : Results.NotFound();

    private static async Task<IResult> Speak([FromForm] string culture, [FromForm] string? returnUrl, HttpContext http, UserManager<PortalUser> users)
    {
        if (!Languages.Offered.ContainsKey(culture))
        {
            return Results.BadRequest();
        }

        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.GetCultureInfo(culture))),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
        if (await users.GetUserAsync(http.User) is { } user && user.Culture != culture)
        {
            user.Culture = culture;
            await users.UpdateAsync(user);
        }

        return Results.LocalRedirect(PortalUrls.Local(returnUrl));
    }

    private static async Task<IResult> EnterAs([FromForm] string persona, [FromForm] string? returnUrl, PortalSignIn people)
    {
        if (Persona.All.FirstOrDefault(p => p.Key == persona) is not { } known || await people.UserManager.FindByEmailAsync(known.Email) is not { } user)
        {
            return Results.NotFound();
        }

        await people.SignInAsync(user, isPersistent: false, authenticationMethod: "demo");
        return Results.LocalRedirect(PortalUrls.Local(returnUrl));
    }
}
