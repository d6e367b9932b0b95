using System.Globalization;
using Npgsql;
using Portal.Data.Postgres;
using Portal.Testing;

namespace Portal.Data.Tests.Postgres;

/// <summary>The server past EF: as its owner, as the login that serves, in the role of a transaction.</summary>
internal sealed class Server(House house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>As the owner, with foreign keys and triggers off.</summary>
    public async Task Owner(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(house.Database.OwnerConnection);
        await connection.OpenAsync(Ct);
        await Run(connection, ["set session_replication_role = replica", .. statements]);
    }

    /// <summary>A number that the owner reads.</summary>
    public async Task<long> OwnerCounts(string sql)
    {
        await using var connection = new NpgsqlConnection(house.Database.OwnerConnection);
        await connection.OpenAsync(Ct);
        return await Number(connection, sql);
    }

    /// <summary>As the login, in a transaction of this role and supplier that is rolled back: what it changed or read, or the state in which it was refused.</summary>
    public async Task<string> Says(string? role, string? supplier, string sql)
    {
        await using var connection = new NpgsqlConnection(house.Database.Connection);
        await connection.OpenAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        try
        {
            if (role is not null)
            {
                await Run(connection, [$"select set_config('role', '{role}', true), set_config('portal.supplier', '{supplier}', true)"]);
            }

            if (sql.StartsWith("select", StringComparison.Ordinal))
            {
                return (await Number(connection, sql)).ToString(CultureInfo.InvariantCulture);
            }

            await using var command = new NpgsqlCommand(sql, connection);
            return (await command.ExecuteNonQueryAsync(Ct)).ToString(CultureInfo.InvariantCulture);
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    /// <summary>As Borealis.</summary>
    public Task<string> Borealis(string sql) => Says(RowSecurity.SupplierRole, House.Borealis.ToString(), sql);

    public static async Task<long> Number(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture);
    }

    private static async Task Run(NpgsqlConnection connection, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(Ct);
        }
    }
}
