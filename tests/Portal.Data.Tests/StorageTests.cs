using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.MasterData;
using Portal.Testing;

namespace Portal.Data.Tests;

public sealed class StorageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_one_writes_at_a_time_and_whoever_gives_up_leaves_the_queue()
    {
        using var storage = new Storage(DatabaseProvider.Sqlite);
        var first = await storage.EnterWrite(Ct);
        using var impatient = new CancellationTokenSource();
        var givesUp = storage.EnterWrite(impatient.Token);
        var second = storage.EnterWrite(Ct);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givesUp);
        Assert.False(second.IsCompleted);
        first!.Dispose();
        // Leaving twice must not let two in.
        first.Dispose();
        using var turn = await second.WaitAsync(TimeSpan.FromSeconds(10), Ct);
        var third = storage.EnterWrite(Ct);

        Assert.NotNull(turn);
        Assert.False(third.IsCompleted);
        turn.Dispose();
        (await third)!.Dispose();
    }

    [Fact]
    public async Task PostgreSQL_has_many_writers()
    {
        using var storage = new Storage(DatabaseProvider.Postgres);

        Assert.Null(await storage.EnterWrite(Ct));
        Assert.Null(await storage.EnterWrite(Ct));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_key_that_was_there_already_is_a_duplicate_and_nothing_else(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);

        await Assert.ThrowsAsync<DuplicateRow>(() => house.InDb(async db =>
        {
            db.Units.Add(new Unit("C62", "again", 0));
            await db.SaveChangesAsync(Ct);
        }));
        var nothing = await Assert.ThrowsAsync<DbUpdateException>(() => house.InDb(async db =>
        {
            var unit = new Unit("KGM", "kg", 3);
            db.Units.Add(unit);
            db.Entry(unit).Property("Name").CurrentValue = null;
            await db.SaveChangesAsync(Ct);
        }));
        Assert.False(Storage.IsDuplicate(nothing));
    }

    [Fact]
    public async Task Two_that_lock_in_opposite_order_may_run_again()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await using var one = new NpgsqlConnection(house.Database.OwnerConnection);
        await using var two = new NpgsqlConnection(house.Database.OwnerConnection);
        await one.OpenAsync(Ct);
        await two.OpenAsync(Ct);
        await Run(one, "set deadlock_timeout = '50ms'; begin; select pg_advisory_xact_lock(1)");
        await Run(two, "set deadlock_timeout = '50ms'; begin; select pg_advisory_xact_lock(2)");

        var waits = Run(one, "select pg_advisory_xact_lock(2)");
        var crosses = Run(two, "select pg_advisory_xact_lock(1)");
        var stopped = await Assert.ThrowsAsync<PostgresException>(() => Task.WhenAll(waits, crosses).WaitAsync(TimeSpan.FromSeconds(30), Ct));

        Assert.True(Storage.MayRunAgain(new InvalidOperationException("wrapped by EF", stopped)));
        Assert.False(Storage.MayRunAgain(new InvalidOperationException()));
        Assert.False(Storage.IsAway(stopped));
    }

    [Fact]
    public async Task A_connection_that_was_cut_means_that_the_database_is_away()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await using var scope = house.Services.CreateAsyncScope();
        House.Buyer(scope.ServiceProvider.GetRequiredService<Caller>());
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await using (var owner = new NpgsqlConnection(house.Database.OwnerConnection))
        {
            await owner.OpenAsync(Ct);
            await Run(owner, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }

        var cut = await Assert.ThrowsAnyAsync<Exception>(() => db.Plants.ToListAsync(Ct));

        Assert.True(Storage.IsAway(cut), cut.ToString());
        Assert.False(Storage.IsAway(new InvalidOperationException("a bug")));
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
