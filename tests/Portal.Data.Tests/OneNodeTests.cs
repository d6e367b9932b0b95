using Npgsql;
using Portal.Testing;

namespace Portal.Data.Tests;

public sealed class OneNodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task One_has_the_turn_until_it_gives_it_back(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var here = new OneNode(house.Database);
        var turn = await here.Try("outbox", Ct);

        Assert.NotNull(turn);
        Assert.True(await turn.StillMine(Ct));
        Assert.Null(await here.Try("outbox", Ct));
        await using (var other = await here.Try("audit", Ct))
        {
            Assert.NotNull(other);
        }

        await turn.DisposeAsync();
        await using var next = await here.Try("outbox", Ct);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Of_two_nodes_one_has_the_turn_and_the_other_takes_over_when_its_connection_is_cut()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        using var one = new OneNode(house.Database);
        using var two = new OneNode(house.Database);
        await using var turn = await one.Try("outbox", Ct);
        Assert.NotNull(turn);
        Assert.Null(await two.Try("outbox", Ct));

        await using (var owner = new NpgsqlConnection(house.Database.OwnerConnection))
        {
            await owner.OpenAsync(Ct);
            await using var cut = new NpgsqlCommand("select count(pg_terminate_backend(pid, 5000)) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())", owner);
            Assert.Equal(1L, await cut.ExecuteScalarAsync(Ct));
        }

        Assert.False(await turn.StillMine(Ct));
        await using var taken = await two.Try("outbox", Ct);
        Assert.NotNull(taken);
    }
}
