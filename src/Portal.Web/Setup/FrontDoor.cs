using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Portal.Web.Doors;

namespace Portal.Web.Setup;

/// <summary>What every request and answer passes: headers, policy, throttle, who it is.</summary>
internal static class FrontDoor
{
    /// <summary>Builds the pipeline up to the endpoints.</summary>
    public static void UseFrontDoor(this WebApplication app, Settings settings)
    {
        if (settings.Portal.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(settings.Portal.TrustedProxies));
        }

        app.UseSecurityHeaders(Headers());
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(PortalUrls.Error, createScopeForErrors: true);
        }

        app.UseStatusCodePagesWithReExecute(PortalUrls.NotFound, createScopeForStatusCodePages: true);
        app.UsePlainStatusBeyondPages();
        app.UseSameOrigin();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UsePrivateAnswers();
        app.UseAntiforgery();
    }

    private static ForwardedHeadersOptions Forwarded(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        return options;
    }

    private static HeaderPolicyCollection Headers() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: 365 * 24 * 3600)
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(p => p.SameOrigin())
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddScriptSrc().Self();
            // MudBlazor sets style attributes and one style element; scripts stay strict.
            policy.AddStyleSrc().Self().UnsafeInline();
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        });
}
