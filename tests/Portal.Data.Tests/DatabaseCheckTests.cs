using Microsoft.Data.Sqlite;
using Npgsql;
using Portal.Data.Sqlite;
using Portal.Data.Tests.Postgres;
using Portal.Testing;

namespace Portal.Data.Tests;

/// <summary>What is wrong with a database is a sentence with what to do, before anything else happens.</summary>
public sealed class DatabaseCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_migrated_database_has_no_obstacle(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);

        Assert.Null(await DatabaseCheck.Obstacle(house.Database, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task Nobody_has_migrated_it()
    {
        await using var database = await BareDatabase.Make();
        Assert.StartsWith("The database can't be used:", await database.Obstacle(), StringComparison.Ordinal);

        await database.Superuser($"create role \"{database.Login}\" login noinherit password 'only-in-tests'");
        Assert.Equal("The database is not prepared for this login: run the verb migrate first.", await database.Obstacle());

        await database.Superuser($"grant portal_supplier, portal_staff to \"{database.Login}\"");
        Assert.Equal("The database is not up to date: run the verb migrate first.", await database.Obstacle());
        Assert.Equal("There is no database /nowhere/portal.db yet: run the verb migrate first.", await DatabaseCheck.Obstacle(new DatabaseOptions { Connection = "/nowhere/portal.db" }, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task A_migration_is_waiting()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await new Server(house).Owner("delete from \"__EFMigrationsHistory\"");

        Assert.Equal("The database is not up to date: run the verb migrate first.", await DatabaseCheck.Obstacle(house.Database, TimeProvider.System, Ct));
    }

    [Theory]
    [InlineData("Port", "1")]
    [InlineData("Password", "wrong")]
    [InlineData("Database", "portal_that_nobody_made")]
    public async Task It_is_not_reached(string key, string value)
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        var connection = new NpgsqlConnectionStringBuilder(house.Database.Connection) { [key] = value, Pooling = false }.ConnectionString;

        var obstacle = await DatabaseCheck.Obstacle(new DatabaseOptions { Provider = DatabaseProvider.Postgres, Connection = connection }, TimeProvider.System, Ct);

        Assert.StartsWith("The database can't be used:", obstacle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""alter table "Orders" drop column "PaymentTerms";""", "Orders.PaymentTerms is missing")]
    [InlineData("""alter table "Orders" rename column "PaymentTerms" to "Former";""", "Orders.")]
    [InlineData("""alter table "Cases" add column "Former" text;""", "Cases.Former is unknown")]
    public async Task The_one_migration_was_another_then(string change, string says)
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await Sqlite(house, change);

        var unfit = await Assert.ThrowsAsync<DatabaseUnfit>(() => SqliteMigration.Run(house.Database, TimeProvider.System, Ct));

        Assert.Contains(says, unfit.Message, StringComparison.Ordinal);
        Assert.Contains($"delete the folder {Path.GetDirectoryName(house.Database.Connection)}", unfit.Message, StringComparison.Ordinal);
        Assert.Equal(unfit.Message, await DatabaseCheck.Obstacle(house.Database, TimeProvider.System, Ct));
    }

    [Fact]
    public async Task The_one_migration_was_another_then_on_PostgreSQL_too()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await new Server(house).Owner("""alter table "Orders" drop column "PaymentTerms" """);

        Assert.Contains("Orders.PaymentTerms is missing", await DatabaseCheck.Obstacle(house.Database, TimeProvider.System, Ct), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DatabaseUnfit>(() => Data.Postgres.RowSecurity.Migrate(house.Database, TimeProvider.System, Ct));
    }

    private static async Task Sqlite(House house, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={house.Database.Connection}");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
