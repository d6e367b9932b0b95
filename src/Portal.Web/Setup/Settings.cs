using Portal.Data;

namespace Portal.Web.Setup;

/// <summary>The settings as one start of the portal reads them, checked.</summary>
internal sealed record Settings(PortalSettings Portal, DatabaseOptions Database, string Folder, bool Demo)
{
    /// <summary>The settings with everything that is wrong with them, in sentences.</summary>
    public static (Settings Settings, IReadOnlyList<string> Failures) Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var portal = new PortalSettings();
        var failures = new List<string>();
        try
        {
            configuration.GetSection("Portal").Bind(portal, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            failures.Add($"Portal: {wrong.Message}{(wrong.InnerException is { } inner ? " " + inner.Message : "")}");
        }

        failures.AddRange(portal.Failures());
        var folder = Path.GetFullPath(portal.Data.Folder, environment.ContentRootPath);
        var database = new DatabaseOptions { Provider = portal.Database.Provider };
        if (database.Provider is DatabaseProvider.Sqlite)
        {
            database.Connection = Path.Combine(folder, "portal.db");
        }
        else
        {
            database.Connection = configuration.GetConnectionString("Portal") ?? "";
            database.OwnerConnection = configuration.GetConnectionString("PortalOwner") ?? "";
            if (database.Connection.Length == 0)
            {
                failures.Add("ConnectionStrings:Portal is missing: the login that serves on PostgreSQL.");
            }
        }

        return (new(portal, database, folder, portal.Demo ?? environment.IsDevelopment()), failures);
    }
}
