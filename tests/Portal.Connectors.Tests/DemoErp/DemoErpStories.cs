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

    [Fact]
    public async Task What_production_needs_stays_where_it_was_when_the_order_is_changed_to_an_answer()
    {
        var (needed, agreed) = (ErpBench.Today.AddDays(30), ErpBench.Today.AddDays(40));
        var order = await NewOrder();
        Assert.Equal([new ErpScheduleLine(110, needed)], order.Lines[0].Needed!);

        await Taken(Update(order, 0, 1, 110, null, (110, agreed)));

        var after = await bench.Read(order.Number);
        Assert.Equal([new ErpScheduleLine(110, agreed)], after.Lines[0].Schedule);
        Assert.Equal([new ErpScheduleLine(110, needed)], after.Lines[0].Needed!);
    }

    [Fact]
    public async Task A_line_that_is_complete_with_less_says_so()
    {
        var number = await bench.Order((110, ErpBench.Today.AddDays(30)), (50, ErpBench.Today.AddDays(30)));
        Assert.All((await bench.Read(number)).Lines, line => Assert.False(line.Complete));

        await bench.Complete(number, 10, 60);

        var order = await bench.Read(number);
        Assert.Equal([(60m, true), (0m, false)], order.Lines.Select(line => (line.ReceivedQuantity, line.Complete)));
        await Refused("line.received", Confirm(order, 0, 1, (110, ErpBench.Today.AddDays(40))));
    }

    [Fact]
    public async Task An_ERP_that_tells_demand_twice_tells_each_need_once_and_equal_needs_as_two()
    {
        var need = (await bench.Connector.ReadSupply(null, Ct)).Demand.First(one => one.Quantity > 0);
        object half = new { neededOn = need.NeededOn, quantity = "80", peggedTo = (string?)null };
        await bench.Demand(need, half, half);
        await bench.Switch(new { answerTwice = true });
        try
        {
            var told = (await bench.Connector.ReadSupply(null, Ct)).Demand.Where(one => (one.ItemId, one.PlantId) == (need.ItemId, need.PlantId));
            Assert.Equal([80m, 80m], told.Select(one => one.Quantity));
        }
        finally
        {
            await bench.Switch(new { answerTwice = false });
        }
    }
}
