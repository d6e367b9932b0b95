using Portal.Connectors.Tests.Erp;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.DemoErp;

/// <summary>The contract's stories on the DemoErp, and those that only its switches can tell.</summary>
public sealed class DemoErpStories(DemoErpBench bench) : ErpContract<DemoErpBench>, IClassFixture<DemoErpBench>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected override DemoErpBench Bench => bench;

    [Fact]
    public async Task A_repeated_posting_has_one_line_in_the_ledger()
    {
        var posting = Confirm(await NewOrder(), 0, 1, (110, ErpBench.Today.AddDays(40)));
        await Taken(posting);
        await Taken(posting);
        Assert.Equal(1, await bench.Effects(posting.Key));
    }

    [Fact]
    public async Task Offline_is_unreachable_and_loses_nothing()
    {
        var posting = Confirm(await NewOrder(), 0, 1, (110, ErpBench.Today.AddDays(40)));
        await bench.Switch(new { offline = true });
        try
        {
            await Assert.ThrowsAsync<ErpUnreachable>(() => bench.Connector.Post(posting, Ct));
            await Assert.ThrowsAsync<ErpUnreachable>(() => bench.Connector.LookUp(posting, Ct));
            await Assert.ThrowsAsync<ErpUnreachable>(() => bench.ReadAll(null));
        }
        finally
        {
            await bench.Switch(new { offline = false });
        }

        Assert.Null(await bench.Connector.LookUp(posting, Ct));
        await Taken(posting);
    }

    [Theory]
    [InlineData("dropAnswers", true)]
    [InlineData("failPostings", false)]
    public async Task A_broken_answer_means_unknown_and_the_look_up_tells(string fault, bool applied)
    {
        var posting = Confirm(await NewOrder(), 0, 1, (110, ErpBench.Today.AddDays(40)));
        await bench.Switch(new Dictionary<string, int> { [fault] = 1 });
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => bench.Connector.Post(posting, Ct));
        Assert.Equal(applied, await bench.Connector.LookUp(posting, Ct) is not null);
        await Taken(posting);
        Assert.Equal(1, await bench.Effects(posting.Key));
    }

    [Fact]
    public async Task Too_slow_is_unknown_not_unreachable()
    {
        var hasty = bench.ConnectorTo(options => options.TimeoutSeconds = 1);
        var posting = Confirm(await NewOrder(), 0, 1, (110, ErpBench.Today.AddDays(40)));
        await bench.Switch(new { delayMs = 3000 });
        try
        {
            await Assert.ThrowsAsync<TimeoutException>(() => hasty.Post(posting, Ct));
        }
        finally
        {
            await bench.Switch(new { delayMs = 0 });
        }
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var posting = Confirm(await NewOrder(), 0, 1, (110, ErpBench.Today.AddDays(40)));
        await Taken(posting);
        await Refused("key.other-payload", posting with { Schedule = [new(110, ErpBench.Today.AddDays(41))] });
    }

    [Fact]
    public async Task Tells_stock_demand_and_stoppages_and_when_a_need_has_gone()
    {
        var all = await bench.Connector.ReadSupply(null, Ct);
        Assert.NotEmpty(all.Stock);
        Assert.NotEmpty(all.Demand);

        var need = all.Demand.First(one => one.Quantity > 0);
        await bench.Demand(need);
        var after = await bench.Connector.ReadSupply(all.ReadUpTo, Ct);
        var gone = Assert.Single(after.Demand, one => (one.ItemId, one.PlantId) == (need.ItemId, need.PlantId));
        Assert.Equal(0, gone.Quantity);
        Assert.True(after.ReadUpTo > all.ReadUpTo);
    }

    private async Task<ErpOrder> NewOrder() => await bench.Read(await bench.Order((110, ErpBench.Today.AddDays(30))));
}
