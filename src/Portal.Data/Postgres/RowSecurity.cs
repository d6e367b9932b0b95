using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Portal.Domain.Kernel;

namespace Portal.Data.Postgres;

/// <summary>Roles, grants and row-level policies, made from the model after every migration; running it twice changes nothing.</summary>
public static class RowSecurity
{
    /// <summary>The database role of a supplier's transaction.</summary>
    public const string SupplierRole = "portal_supplier";

    /// <summary>The database role of a transaction of the buying organisation or of the portal itself.</summary>
    public const string StaffRole = "portal_staff";

    /// <summary>Migrates as the owner, then sets roles, grants and policies for the login that serves.</summary>
    public static async Task Migrate(DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var db = new PortalDb(DataSetup.ForMigration(options), new Caller(), clock);
        await db.Database.MigrateAsync(ct);
        var serve = new NpgsqlConnectionStringBuilder(options.Connection);
        await using var connection = new NpgsqlConnection(options.OwnerConnection);
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        // Roles belong to the whole server: two databases that migrate at once must not race for them.
        await Run(connection, transaction, "select pg_advisory_xact_lock(5870001)", ct);
        await Run(connection, transaction, await Script(db.Model, serve, connection, transaction, ct), ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<string> Script(IModel model, NpgsqlConnectionStringBuilder serve, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var sql = new StringBuilder();
        var login = Name(serve.Username ?? throw new InvalidOperationException("ConnectionStrings:Portal names no user."));
        foreach (var role in new[] { SupplierRole, StaffRole })
        {
            if (!await Exists(connection, transaction, role, ct))
            {
                sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"create role {role} nologin;");
            }
        }

        if (!await Exists(connection, transaction, serve.Username!, ct))
        {
            sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"create role {login} login noinherit password '{serve.Password?.Replace("'", "''", StringComparison.Ordinal)}';");
        }

        sql.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"grant {SupplierRole}, {StaffRole} to {login}; grant usage on schema public to {SupplierRole}, {StaffRole}, {login};");
        foreach (var table in model.GetEntityTypes().Where(e => e.GetTableName() is not null).DistinctBy(e => e.GetTableName()))
        {
            Table(sql, table, Name(table.GetTableName()!), login);
        }

        return sql.ToString();
    }

    private static void Table(StringBuilder sql, IEntityType entity, string table, string login)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        const string all = "select, insert, update, delete";
        if (entity.ClrType == typeof(AuditEntry))
        {
            // Written once, sealed once, never taken back: not even by the portal itself.
            sql.AppendLine(culture, $"""
                revoke all on {table} from {StaffRole}, {SupplierRole};
                grant select, insert on {table} to {StaffRole}; grant update ("Sequence", "Hash") on {table} to {StaffRole}; grant insert on {table} to {SupplierRole};
                alter table {table} enable row level security; alter table {table} force row level security;
                drop policy if exists supplier_rows on {table}; drop policy if exists staff_rows on {table}; drop policy if exists staff_writes on {table}; drop policy if exists staff_seals on {table}; drop policy if exists owner_rows on {table};
                create policy supplier_rows on {table} for insert to {SupplierRole} with check ("SupplierId" = (select nullif(current_setting('portal.supplier', true), '')::uuid) and "Sequence" is null);
                create policy staff_rows on {table} for select to {StaffRole} using (true);
                create policy staff_writes on {table} for insert to {StaffRole} with check ("Sequence" is null);
                create policy staff_seals on {table} for update to {StaffRole} using ("Sequence" is null) with check (true);
                create policy owner_rows on {table} to current_user using (true);
                """);
        }
        else if (entity.ClrType == typeof(AuditChain))
        {
            sql.AppendLine(culture, $"revoke all on {table} from {StaffRole}; grant select, insert, update on {table} to {StaffRole};");
        }
        else if (entity.ClrType.IsAssignableTo(typeof(ISupplierOwned)))
        {
            sql.AppendLine(culture, $"""
                grant {all} on {table} to {StaffRole}, {SupplierRole};
                alter table {table} enable row level security; alter table {table} force row level security;
                drop policy if exists supplier_rows on {table}; drop policy if exists staff_rows on {table}; drop policy if exists owner_rows on {table};
                create policy supplier_rows on {table} to {SupplierRole} using ("SupplierId" = (select nullif(current_setting('portal.supplier', true), '')::uuid));
                create policy staff_rows on {table} to {StaffRole} using (true);
                create policy owner_rows on {table} to current_user using (true);
                """);
        }
        else if (entity.ClrType.GetCustomAttribute<SharedAttribute>() is not null)
        {
            sql.AppendLine(culture, $"grant {all} on {table} to {StaffRole}; grant select on {table} to {SupplierRole};");
        }
        else if (entity.ClrType.GetCustomAttribute<StaffOnlyAttribute>() is not null)
        {
            sql.AppendLine(culture, $"grant {all} on {table} to {StaffRole};");
        }
        else
        {
            // Who signs in is not known yet: the tables of people and keys belong to the login itself, and to use cases on people.
            sql.AppendLine(culture, $"grant {all} on {table} to {login}, {StaffRole};");
            if (entity.GetKeys().Any(k => k.Properties.Any(p => p.ClrType == typeof(int) && p.ValueGenerated is not ValueGenerated.Never)))
            {
                sql.AppendLine(culture, $"grant usage, select on all sequences in schema public to {login}, {StaffRole};");
            }
        }
    }

    private static string Name(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static async Task<bool> Exists(NpgsqlConnection connection, NpgsqlTransaction transaction, string role, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select 1 from pg_roles where rolname = $1", connection, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = role });
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static async Task Run(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
    }
}
