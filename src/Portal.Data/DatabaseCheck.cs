using Microsoft.EntityFrameworkCore;
using Portal.Data.Postgres;

namespace Portal.Data;

/// <summary>Asked before anything is done with a database that somebody else should have prepared.</summary>
public static class DatabaseCheck
{
    /// <summary>What keeps this version from working on the database, in a sentence with what to do; null when nothing does.</summary>
    public static async Task<string?> Obstacle(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider is DatabaseProvider.Sqlite && !File.Exists(options.Connection))
        {
            return $"There is no database {options.Connection} yet: run the verb migrate first.";
        }

        try
        {
            return await Find(options, clock, ct);
        }
        catch (Exception e) when (Storage.IsAway(e))
        {
            return $"The database can't be used: {Storage.Reason(e)}";
        }
    }

    /// <summary>Throws when the tables are not those of this version although every migration is there.</summary>
    internal static async Task MustFit(PortalDb db, DatabaseOptions options, CancellationToken ct)
    {
        if (await SchemaCheck.Difference(db, options.Provider, ct) is { } difference)
        {
            throw new DatabaseUnfit(options.Provider is DatabaseProvider.Sqlite
                ? $"The database {options.Connection} was made by an unreleased version of the portal ({difference}), and those are not carried over: delete the folder {Path.GetDirectoryName(Path.GetFullPath(options.Connection))} and start again."
                : $"The database was made by an unreleased version of the portal ({difference}), and those are not carried over: make a new one and run the verb migrate.");
        }
    }

    private static async Task<string?> Find(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        // As the login that serves: what it may not see it can't work with.
        var asServing = new DatabaseOptions { Provider = options.Provider, Connection = options.Connection, OwnerConnection = options.Connection };
        await using var db = new PortalDb(DataSetup.ForMigration(asServing), new Caller(), clock);
        if (options.Provider is DatabaseProvider.Postgres && await ServingLogin.Obstacle(options.Connection, ct) is { } login)
        {
            return login;
        }

        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            return "The database is not up to date: run the verb migrate first.";
        }

        try
        {
            await MustFit(db, options, ct);
            return null;
        }
        catch (DatabaseUnfit unfit)
        {
            return unfit.Message;
        }
    }
}
