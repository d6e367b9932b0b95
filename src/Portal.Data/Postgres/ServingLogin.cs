using Npgsql;

namespace Portal.Data.Postgres;

/// <summary>The login that serves: it must be nobody by itself, or row-level security would be for show.</summary>
internal static class ServingLogin
{
    /// <summary>The statement that makes the login, or makes an existing one harmless; throws when it can't be.</summary>
    public static async Task<string> Script(NpgsqlConnectionStringBuilder serve, NpgsqlConnection owner, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var name = serve.Username ?? throw new DatabaseUnfit("ConnectionStrings:Portal names no user.");
        var quoted = RowSecurity.Name(name);
        await using var command = new NpgsqlCommand("select rolsuper or rolbypassrls, rolinherit, rolname = current_user from pg_roles where rolname = $1", owner, transaction);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            return $"create role {quoted} login noinherit password '{serve.Password?.Replace("'", "''", StringComparison.Ordinal)}';";
        }

        if (reader.GetBoolean(2))
        {
            throw new DatabaseUnfit($"ConnectionStrings:Portal and PortalOwner name the same login {name}: the owner of the tables must not serve.");
        }

        return reader.GetBoolean(0) ? throw new DatabaseUnfit(PassesBy(name)) : reader.GetBoolean(1) ? $"alter role {quoted} noinherit;" : "";
    }

    /// <summary>Why the login must not serve, or null; asked with its own connection.</summary>
    public static async Task<string?> Obstacle(string connection, CancellationToken ct)
    {
        await using var data = new NpgsqlConnection(connection);
        await data.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            """
            with ours as (select oid from pg_roles where rolname in ($1, $2))
            select me.rolname, me.rolsuper or me.rolbypassrls,
              (select count(*) from ours where pg_has_role(ours.oid, 'member')),
              exists (select 1 from ours where pg_has_role(ours.oid, 'usage'))
                or exists (select 1 from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and pg_has_role(relowner, 'usage'))
            from pg_roles as me where me.rolname = current_user
            """, data);
        command.Parameters.Add(new NpgsqlParameter { Value = RowSecurity.SupplierRole });
        command.Parameters.Add(new NpgsqlParameter { Value = RowSecurity.StaffRole });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetBoolean(1), reader.GetInt64(2), reader.GetBoolean(3)) switch
        {
            (true, _, _) => PassesBy(reader.GetString(0)),
            (_, < 2, _) => "The database is not prepared for this login: run the verb migrate first.",
            (_, _, true) => $"The login {reader.GetString(0)} has rights on rows by itself (it inherits them or owns tables): run the verb migrate, or name another in ConnectionStrings:Portal.",
            _ => null,
        };
    }

    private static string PassesBy(string name) => $"The login {name} is a superuser or has BYPASSRLS: row-level security would not hold. Name another in ConnectionStrings:Portal.";
}
