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

    /// <summary>Migrates the embedded database; on PostgreSQL the verb migrate does it as the owner. False when the database can't be used, which is said.</summary>
    public static async Task<bool> PrepareMemory(this WebApplication app, Settings settings)
    {
        if (await Obstacle(settings.Database, app.Services.GetRequiredService<TimeProvider>(), app.Lifetime.ApplicationStopping) is { } obstacle)
        {
            SettingsSetup.Say(obstacle);
            return false;
        }

        if (settings is { Database.Provider: DatabaseProvider.Postgres, Demo: false, Portal.Keys.Certificate.Length: 0 })
        {
            KeysInTheOpen(app.Logger);
        }

        return true;
    }

    private static async Task<string?> Obstacle(DatabaseOptions database, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            if (database.Provider is DatabaseProvider.Sqlite)
            {
                await SqliteMigration.Run(database, clock, ct);
                return null;
            }

            return await DatabaseCheck.Obstacle(database, clock, ct) ?? await JobSetup.Obstacle(database, ct);
        }
        catch (DatabaseUnfit unfit)
        {
            return unfit.Message;
        }
    }

    [LoggerMessage(3001, LogLevel.Warning, "The keys that protect cookies lie unprotected in the database: set Portal:Keys:Certificate")]
    private static partial void KeysInTheOpen(ILogger log);
}
