using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Portal.Data;
using Portal.Data.Sqlite;
using Portal.Features;
using Portal.Features.Orders;

namespace Portal.Web.Setup;

/// <summary>Database, use cases and the keys that protect cookies.</summary>
internal static partial class MemorySetup
{
    /// <summary>Registers them.</summary>
    public static void AddMemory(this WebApplicationBuilder builder, Settings settings)
    {
        builder.Services.AddSingleton(settings).AddSingleton(settings.Portal);
        builder.Services.AddPortalData(settings.Database).AddPortalFeatures();
        builder.Services.Configure<OrderOptions>(builder.Configuration.GetSection("Portal:Orders"));
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        var protection = builder.Services.AddDataProtection().SetApplicationName("Portal");
        if (settings.Portal.Keys is { Certificate.Length: > 0 } keys)
        {
            protection.ProtectKeysWithCertificate(System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile(keys.Certificate, keys.CertificatePassword));
        }
    }

    /// <summary>Migrates the embedded database; on PostgreSQL the verb migrate does it as the owner.</summary>
    public static async Task PrepareMemory(this WebApplication app, Settings settings)
    {
        if (settings.Database.Provider is DatabaseProvider.Sqlite)
        {
            await SqliteMigration.Run(settings.Database, app.Services.GetRequiredService<TimeProvider>(), app.Lifetime.ApplicationStopping);
        }
        else if (!settings.Demo && settings.Portal.Keys.Certificate.Length == 0)
        {
            KeysInTheOpen(app.Logger);
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "The keys that protect cookies lie unprotected in the database: set Portal:Keys:Certificate")]
    private static partial void KeysInTheOpen(ILogger log);
}
