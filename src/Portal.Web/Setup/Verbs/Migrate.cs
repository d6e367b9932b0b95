using Hangfire.PostgreSql;
using Npgsql;
using Portal.Data;
using Portal.Data.Postgres;
using Portal.Data.Sqlite;

namespace Portal.Web.Setup.Verbs;

/// <summary>Brings the database to this version: tables, on PostgreSQL also roles, row policies and Hangfire's tables.</summary>
internal sealed class Migrate : ISettingsVerb
{
    /// <inheritdoc />
    public string Name => "migrate";

    /// <inheritdoc />
    public string Does => "brings the database to this version (PostgreSQL: ConnectionStrings:PortalOwner)";

    /// <inheritdoc />
    public async Task<int> Run(VerbCall call)
    {
        var database = call.Settings.Database;
        if (database.Provider is DatabaseProvider.Sqlite)
        {
            await SqliteMigration.Run(database, TimeProvider.System, CancellationToken.None);
        }
        else if (database.OwnerConnection.Length == 0)
        {
            return VerbCall.Fail("ConnectionStrings:PortalOwner is missing: the owner of the tables, who migrates.");
        }
        else
        {
            await RowSecurity.Migrate(database, TimeProvider.System, CancellationToken.None);
            await Hangfires(database);
        }

        VerbCall.Say("The database is up to date.");
        return 0;
    }

    private static async Task Hangfires(DatabaseOptions database)
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnection);
        await owner.OpenAsync();
        PostgreSqlObjectsInstaller.Install(owner, JobSetup.Schema);
        var login = new NpgsqlCommandBuilder().QuoteIdentifier(new NpgsqlConnectionStringBuilder(database.Connection).Username!);
        await using var grant = new NpgsqlCommand(
            $"grant usage on schema {JobSetup.Schema} to {login}; grant select, insert, update, delete on all tables in schema {JobSetup.Schema} to {login}; "
            + $"grant usage, select on all sequences in schema {JobSetup.Schema} to {login}", owner);
        await grant.ExecuteNonQueryAsync();
    }
}
