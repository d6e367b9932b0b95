using Microsoft.AspNetCore.Localization;
using MudBlazor.Services;
using Portal.Web.Components;
using Portal.Web.Components.Admin;
using Portal.Web.Components.Cases;
using Portal.Web.Components.Kit;
using Portal.Web.Components.Layout;
using Portal.Web.Components.Orders;
using Portal.Web.Doors;

namespace Portal.Web.Setup;

/// <summary>Blazor, its assets and the languages.</summary>
internal static class PageSetup
{
    /// <summary>How long the server keeps the circuit of a lost connection.</summary>
    public const int KeptSeconds = 180;

    /// <summary>Registers them.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(KeptSeconds);
            circuits.DetailedErrors = builder.Environment.IsDevelopment();
        });
        builder.Services.AddMudServices();
        builder.Services.AddKit();
        builder.Services.AddScoped<CaseSentence>();
        builder.Services.AddScoped<BulkAccept>();
        builder.Services.AddScoped<PolicyWords>().AddScoped<AuditWords>();
        builder.Services.Configure<RequestLocalizationOptions>(languages =>
        {
            string[] known = [.. Languages.Supported];
            languages.SetDefaultCulture(Languages.Default).AddSupportedCultures(known).AddSupportedUICultures(known);
            // A choice on this device, then the person's own, then the browser's.
            languages.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { Options = languages },
                new CustomRequestCultureProvider(context => Task.FromResult(
                    context.User.FindFirst(PortalClaims.Culture) is { } own ? new ProviderCultureResult(own.Value) : null)) { Options = languages },
                new AcceptLanguageHeaderRequestCultureProvider { Options = languages },
            ];
        });
    }

    /// <summary>Maps every page and file.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Frames are forbidden by the one policy of FrontDoor; a second header from here would have to be kept equal.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        if (!Navigation.Exists(PortalUrls.Home))
        {
            app.MapGet(PortalUrls.Home, (HttpContext http) => Results.LocalRedirect(Navigation.FirstFor(http.User)));
        }
    }
}
