using Npgsql;
using Portal.Data.Postgres;

namespace Portal.Data.Tests.Postgres;

/// <summary>An empty database that an ordinary owner owns, as README says to make it: may make roles, is no superuser.</summary>
internal sealed class BareDatabase : IAsyncDisposable
{
    private const string Password = "only-in-tests";
    private readonly string _name = $"portal_bare_{Guid.CreateVersion7():N}";
    private readonly bool _ownLogin;

    private BareDatabase(string? login)
    {
        (_ownLogin, Login) = (login is null, login ?? _name + "_serves");
        Options = new DatabaseOptions
        {
            Provider = DatabaseProvider.Postgres,
            OwnerConnection = new NpgsqlConnectionStringBuilder(Server) { Database = _name, Username = _name, Password = Password, Pooling = false }.ConnectionString,
            Connection = new NpgsqlConnectionStringBuilder(Server) { Database = _name, Username = Login, Password = Password, Pooling = false }.ConnectionString,
        };
    }

    public string Login { get; }

    public DatabaseOptions Options { get; }

    private static string Server => Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") ?? "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<BareDatabase> Make(string? login = null)
    {
        if (Server.Length == 0)
        {
            Assert.Skip("PORTAL_TEST_POSTGRES is not set: tests/run starts a PostgreSQL of its own.");
        }

        var database = new BareDatabase(login);
        await database.Superuser($"create role \"{database._name}\" login createrole password '{Password}'", $"create database \"{database._name}\" owner \"{database._name}\"");
        return database;
    }

    public Task Migrate() => RowSecurity.Migrate(Options, TimeProvider.System, Ct);

    public Task<string?> Obstacle() => DatabaseCheck.Obstacle(Options, TimeProvider.System, Ct);

    /// <summary>As somebody who administers the whole server.</summary>
    public Task Superuser(params string[] statements) => Run(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString, statements);

    public Task Owner(params string[] statements) => Run(Options.OwnerConnection, statements);

    public async Task<long> OwnerCounts(string sql)
    {
        await using var connection = new NpgsqlConnection(Options.OwnerConnection);
        await connection.OpenAsync(Ct);
        return await Postgres.Server.Number(connection, sql);
    }

    public async ValueTask DisposeAsync()
    {
        await Superuser($"drop database if exists \"{_name}\" with (force)");
        if (_ownLogin)
        {
            await Superuser($"drop role if exists \"{Login}\"");
        }

        await Superuser($"drop role if exists \"{_name}\"");
    }

    private static async Task Run(string connection, string[] statements)
    {
        await using var data = new NpgsqlConnection(connection);
        await data.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, data);
            await command.ExecuteNonQueryAsync();
        }
    }
}
