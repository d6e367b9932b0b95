using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Testing;

namespace Portal.Data.Tests.Postgres;

/// <summary>The role and the supplier go with the transaction: never to the next one of the same connection.</summary>
public sealed class RolePerTransactionTests
{
    private static readonly Action<Caller>[] Callers = [House.KellersUser, House.BorealisUser, House.Buyer];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_mixed_calls_on_four_connections_see_no_foreign_row()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000002"));
        await using var crowd = Crowd(house);
        var seed = TimeProvider.System.GetTimestamp();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        var dice = Enumerable.Range(0, 2000).Select(n => new Random(HashCode.Combine(seed, n)).Next()).ToArray();
        var wrong = new ConcurrentQueue<string>();
        var (answered, cancelled) = (0, 0);

        await Parallel.ForEachAsync(dice, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Ct }, async (die, _) =>
        {
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            if (die % 5 == 0)
            {
                impatient.CancelAfter(TimeSpan.FromMilliseconds(die / 5 % 6));
            }

            try
            {
                foreach (var complaint in await Call(crowd, die, impatient.Token))
                {
                    wrong.Enqueue(complaint);
                }

                Interlocked.Increment(ref answered);
            }
            catch (Exception e) when (die % 5 == 0 && IsCancelled(e))
            {
                Interlocked.Increment(ref cancelled);
            }
        });

        Assert.Empty(wrong);
        Assert.Equal(2000, answered + cancelled);
        Assert.True(cancelled > 20, $"Only {cancelled} were cancelled: the trial tries nothing.");
        await NothingIsLeftBehind(crowd);
    }

    [Fact]
    public async Task An_unknown_caller_is_stopped_by_the_filter_and_without_the_filter_by_the_database()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.Orders.CountAsync(Ct));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Unfiltered(db).CountAsync(Ct));
        Assert.Equal("42501", refused.SqlState);
    }

    [Fact]
    public async Task A_transaction_that_begins_without_waiting_is_refused()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        await using var scope = house.Services.CreateAsyncScope();
        House.KellersUser(scope.ServiceProvider.GetRequiredService<Caller>());

        Assert.Throws<NotSupportedException>(() => scope.ServiceProvider.GetRequiredService<PortalDb>().Database.BeginTransaction());
    }

    /// <summary>Everybody reads past EF's filter and writes a message of their own; some roll back, some break their transaction.</summary>
    private static async Task<IReadOnlyList<string>> Call(ServiceProvider crowd, int die, CancellationToken ct)
    {
        await using var scope = crowd.CreateAsyncScope();
        var caller = scope.ServiceProvider.GetRequiredService<Caller>();
        Callers[die % 3](caller);
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var seen = await Unfiltered(db).AsNoTracking().Select(o => o.SupplierId).Distinct().ToListAsync(ct);
        if (die % 7 == 0)
        {
            db.OrderMessages.Add(new OrderMessage(caller.IsSupplier ? caller.Supplier : House.Keller, Guid.CreateVersion7(), null, "", false, "", new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync(ct);
        }

        if (die % 11 == 0)
        {
#pragma warning disable RS0030 // A statement that breaks its transaction, whatever the model.
            await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQuery<int>($"""select 1 / 0 as "Value" """).SingleAsync(ct));
#pragma warning restore RS0030
        }
        else if (die % 2 == 0)
        {
            await transaction.CommitAsync(ct);
        }

        SupplierId[] expected = caller.IsSupplier ? [caller.Supplier] : [House.Keller, House.Borealis];
        return seen.ToHashSet().SetEquals(expected) ? [] : [$"{caller.Name} saw {string.Join(", ", seen)}"];
    }

    private static async Task NothingIsLeftBehind(ServiceProvider crowd)
    {
        await using var data = new NpgsqlConnection(crowd.GetRequiredService<DatabaseOptions>().Connection);
        for (var round = 0; round < 8; round++)
        {
            await data.OpenAsync(Ct);
            await using (var command = new NpgsqlCommand("select current_user = session_user and coalesce(current_setting('portal.supplier', true), '') = ''", data))
            {
                Assert.Equal(true, await command.ExecuteScalarAsync(Ct));
            }

            await data.CloseAsync();
        }
    }

    private static ServiceProvider Crowd(House house)
    {
        var options = new DatabaseOptions
        {
            Provider = DatabaseProvider.Postgres,
            Connection = new NpgsqlConnectionStringBuilder(house.Database.Connection) { MaxPoolSize = 4, Timeout = 60, ApplicationName = "crowd" }.ConnectionString,
        };
        return new ServiceCollection().AddLogging().AddPortalData(options).AddSingleton(options).AddSingleton<TimeProvider>(house.Clock).BuildServiceProvider(validateScopes: true);
    }

    private static IQueryable<PurchaseOrder> Unfiltered(PortalDb db) => db.Orders.IgnoreQueryFilters([PortalDb.SupplierFilter]);

    private static bool IsCancelled(Exception? e) => e is OperationCanceledException or PostgresException { SqlState: "57014" } || (e?.InnerException is { } inner && IsCancelled(inner));
}
