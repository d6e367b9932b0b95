using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Web.Doors;

namespace Portal.Web.Setup;

/// <summary>How much one person or supplier may ask of a node at once.</summary>
internal static class LimitSetup
{
    /// <summary>The policy of files that are made while they are asked for: so many at once for one supplier, or for one person of the house.</summary>
    public const string Exports = "exports";

    /// <summary>Registers them.</summary>
    public static void AddLimits(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton<OpenPages>();
        builder.Services.AddScoped<PagePlace>().AddScoped<CircuitHandler>(p => p.GetRequiredService<PagePlace>());
        builder.Services.Configure<RateLimiterOptions>(limits => limits.AddPolicy(Exports, context => RateLimitPartition.GetConcurrencyLimiter(
            context.User.Supplier() is { } supplier && supplier != Domain.Kernel.SupplierId.House ? supplier.Value : context.User.UserId(),
            _ => new ConcurrencyLimiterOptions { PermitLimit = settings.Portal.Limits.ExportsAtOnce })));
    }
}
