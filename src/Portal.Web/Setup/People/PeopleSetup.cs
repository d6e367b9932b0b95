using System.Reflection;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Data;
using Portal.Data.People;
using Portal.Features.Kernel;
using Portal.Web.Doors;

namespace Portal.Web.Setup.People;

/// <summary>Who may come in: Identity, the cookie, policies (one per permission), the throttle at the door.</summary>
internal static class PeopleSetup
{
    /// <summary>The throttle of sign-in, by address.</summary>
    public const string SignInThrottle = "sign-in";

    /// <summary>The throttle of the demo's one-click sign-in, by address: wide, for a whole class may sit behind one.</summary>
    public const string PersonaThrottle = "persona";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>Registers them.</summary>
    public static void AddPeople(this WebApplicationBuilder builder, Settings settings)
    {
        AddIdentity(builder.Services);
        builder.Services.AddSingleton<Invitations>();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Cookie).AddSecondFactor();
        builder.Services.AddAuthorization(Policies);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAntiforgery(form =>
        {
            form.Cookie.Name = "portal-form";
            // FrontDoor says DENY on every answer.
            form.SuppressXFrameOptionsHeader = true;
        });
        if (!settings.Demo)
        {
            builder.Services.AddHostedService<PeopleWatch>();
        }

        builder.Services.AddRateLimiter(limits => Throttle(limits, settings.Portal.SignIn.AttemptsPerMinute));
    }

    /// <summary>Identity on PortalDb; also for verbs, which have no doors.</summary>
    public static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<PortalUser>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 12;
                identity.Password.RequiredUniqueChars = 1;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddSignInManager<PortalSignIn>()
            .AddDefaultTokenProviders()
            .AddOneTimeCodes();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromSeconds(30);
            stamp.OnRefreshingPrincipal = renewed =>
            {
                PersonClaims.Keep(renewed.CurrentPrincipal!, renewed.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "__Host-portal";
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.HttpOnly = true;
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = PortalUrls.SignIn;
        cookie.AccessDeniedPath = PortalUrls.Denied;
        cookie.ReturnUrlParameter = "returnUrl";
        // A scraper reads statuses and no sign-in pages.
        var (signIn, denied) = (cookie.Events.OnRedirectToLogin, cookie.Events.OnRedirectToAccessDenied);
        cookie.Events.OnRedirectToLogin = turned => IsScraper(turned) ? Say(turned, StatusCodes.Status401Unauthorized) : signIn(turned);
        cookie.Events.OnRedirectToAccessDenied = turned => IsScraper(turned) ? Say(turned, StatusCodes.Status403Forbidden) : denied(turned);
        cookie.Events.OnSigningIn = signing =>
        {
            PersonClaims.Began(signing.Principal!, signing.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
            return Task.CompletedTask;
        };
        cookie.Events.OnValidatePrincipal = async validating =>
        {
            var now = validating.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            if (validating.Principal is not { } person || PersonClaims.IsOver(person, now))
            {
                validating.RejectPrincipal();
                return;
            }

            await SecurityStampValidator.ValidatePrincipalAsync(validating);
        };
    }

    private static bool IsScraper(RedirectContext<CookieAuthenticationOptions> turned) => turned.Request.Path.StartsWithSegments(TelemetrySetup.Metrics);

    private static Task Say(RedirectContext<CookieAuthenticationOptions> turned, int status)
    {
        turned.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static void Policies(AuthorizationOptions policies)
    {
        policies.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        foreach (var permission in typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!))
        {
            policies.AddPolicy(permission, p => p.RequireAuthenticatedUser().RequireAssertion(c => c.User.Allowed().Contains(permission)));
        }
    }

    private static void Throttle(RateLimiterOptions limits, int perMinute)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignInThrottle, context => HttpMethods.IsPost(context.Request.Method) ? PerMinute(context, perMinute) : RateLimitPartition.GetNoLimiter("reading"));
        limits.AddPolicy(PersonaThrottle, context => PerMinute(context, 600));
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int most) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
