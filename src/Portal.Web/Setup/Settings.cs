using Npgsql;
using Portal.Data;

namespace Portal.Web.Setup;

/// <summary>The settings as one start of the portal reads them, checked.</summary>
internal sealed record Settings(PortalSettings Portal, DatabaseOptions Database, string Folder, bool Demo)
{
    /// <summary>The settings with everything that is wrong with them, in sentences.</summary>
    public static (Settings Settings, IReadOnlyList<string> Failures) Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var portal = new PortalSettings();
        var failures = SettingsBinding.Bind(configuration, portal).ToList();
        failures.AddRange(portal.Failures());
        var folder = Path.GetFullPath(portal.Data.Folder, environment.ContentRootPath);
        var database = new DatabaseOptions { Provider = portal.Database.Provider };
        if (database.Provider is DatabaseProvider.Sqlite)
        {
            database.Connection = Path.Combine(folder, "portal.db");
        }
        else
        {
            database.Connection = Connection("Portal");
            database.OwnerConnection = Connection("PortalOwner");
            if (database.Connection.Length == 0)
            {
                failures.Add("ConnectionStrings:Portal is missing: the login that serves on PostgreSQL.");
            }
        }

        string Connection(string name)
        {
            var text = configuration.GetConnectionString(name) ?? "";
            if (text.Length > 0 && !Readable(text))
            {
                failures.Add($"ConnectionStrings:{name} can't be read: write it as Host=…;Database=…;Username=…;Password=….");
            }

            return text;
        }

        return (new(portal, database, folder, portal.Demo ?? (environment.IsDevelopment() && database.Provider is DatabaseProvider.Sqlite)), failures);
    }

    private static bool Readable(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
