using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Portal.Data.Postgres;

/// <summary>Roles, grants and row-level policies, made from the model after every migration; running it twice changes nothing.</summary>
public static class RowSecurity
{
    /// <summary>The database role of a supplier's transaction.</summary>
    public const string SupplierRole = "portal_supplier";

    /// <summary>The database role of a transaction of the buying organisation or of the portal itself.</summary>
    public const string StaffRole = "portal_staff";

    private const int Tries = 5;

    /// <summary>Migrates as the owner, then sets roles, grants and policies for the login that serves.</summary>
    public static async Task Migrate(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var db = new PortalDb(DataSetup.ForMigration(options), new Caller(), clock);
        await db.Database.MigrateAsync(ct);
        await DatabaseCheck.MustFit(db, options, ct);
        for (var tried = 1; ; tried++)
        {
            try
            {
                await Secure(db.Model, options, ct);
                return;
            }
            catch (PostgresException e) when (tried < Tries && IsRace(e))
            {
                // Roles belong to the whole server and no lock spans databases: another one made or granted the same at this moment.
            }
        }
    }

    /// <summary>A name as SQL reads it.</summary>
    internal static string Name(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task Secure(IModel model, DatabaseOptions options, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(options.OwnerConnection);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Two that migrate this database at once go one after the other.
        await using var alone = new NpgsqlCommand("select pg_advisory_xact_lock(5870001)", connection, transaction);
        await alone.ExecuteNonQueryAsync(ct);
        await using var command = new NpgsqlCommand(await Script(model, new NpgsqlConnectionStringBuilder(options.Connection), connection, transaction, ct), connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<string> Script(IModel model, NpgsqlConnectionStringBuilder serve, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var sql = new StringBuilder();
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        foreach (var role in new[] { SupplierRole, StaffRole })
        {
            if (!await Exists(connection, transaction, role, ct))
            {
                sql.AppendLine(culture, $"create role {role} nologin;");
            }
        }

        sql.AppendLine(await ServingLogin.Script(serve, connection, transaction, ct));
        var login = Name(serve.Username!);
        sql.AppendLine(culture, $"grant {SupplierRole}, {StaffRole} to {login}; grant usage on schema public to {SupplierRole}, {StaffRole}, {login};");
        // A start asks with its own login whether the database is up to date.
        sql.AppendLine(culture, $"grant select on \"__EFMigrationsHistory\" to {login};");
        foreach (var table in model.GetEntityTypes().Where(e => e.GetTableName() is not null).DistinctBy(e => e.GetTableName()))
        {
            sql.AppendLine(TableRights.Script(table, Name(table.GetTableName()!), login));
        }

        return sql.ToString();
    }

    private static bool IsRace(PostgresException e) => e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation
        || (e.SqlState is PostgresErrorCodes.InternalError && e.MessageText.Contains("concurrently", StringComparison.Ordinal));

    private static async Task<bool> Exists(NpgsqlConnection connection, NpgsqlTransaction transaction, string role, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = role });
        return await command.ExecuteScalarAsync(ct) is not null;
    }
}
