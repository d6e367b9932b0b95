using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Erp;

/// <summary>What every connector must do, told as stories on the real ERP.</summary>
public abstract class ErpContract<TBench>
    where TBench : ErpBench
{
    private static readonly DateOnly Wanted = ErpBench.Today.AddDays(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The bench; skips the story when the ERP isn't there.</summary>
    protected abstract TBench Bench { get; }

    private IErpConnector Connector => Bench.Connector;

    [Fact]
    public async Task Reads_master_data_and_orders_that_name_nothing_else()
    {
        var number = await Bench.Order((110, Wanted), (50, Wanted));
        var master = await Connector.ReadMasterData(null, Ct);
        var orders = await Bench.ReadAll(null);

        Assert.Contains(orders, order => order.Number == number);
        Assert.All(orders, order => Assert.Contains(master.Suppliers, supplier => supplier.Id == order.SupplierId));
        Assert.All(orders, order => Assert.Contains(master.Plants, plant => plant.Id == order.PlantId));
        Assert.All(orders.SelectMany(order => order.Lines), line => Assert.Contains(master.Items, item => item.Id == line.ItemId));
        Assert.All(orders.SelectMany(order => order.Lines), line => Assert.Contains(master.Units, unit => unit.Id == line.UnitId));
        Assert.All(master.Items, item => Assert.Contains(master.Units, unit => unit.Id == item.UnitId));
        Assert.All(master.SupplierItems, item => Assert.Contains(master.Suppliers, supplier => supplier.Id == item.SupplierId));
        Assert.NotEmpty(master.SupplierItems);
        Assert.Contains(master.Units, unit => unit.Rec20 == "C62");
        Assert.Equal(master.Suppliers.Count, master.Suppliers.DistinctBy(supplier => supplier.Id).Count());
        Assert.InRange(master.ReadUpTo, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-60), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
    }

    [Fact]
    public async Task Reads_only_master_data_that_changed_since()
    {
        var all = await Connector.ReadMasterData(null, Ct);
        var later = await Connector.ReadMasterData(all.ReadUpTo.AddSeconds(1), Ct);

        Assert.True(later.Items.Count < all.Items.Count);
        Assert.True(later.ReadUpTo >= all.ReadUpTo);
    }

    [Fact]
    public async Task Reads_a_new_order_as_it_was_made()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted.AddDays(7))));

        Assert.Equal([10, 20], order.Lines.Select(line => line.Number));
        Assert.Equal([110m, 50m], order.Lines.Select(line => line.Quantity));
        Assert.Equal([new ErpScheduleLine(110, Wanted)], order.Lines[0].Schedule);
        Assert.Equal([new ErpScheduleLine(50, Wanted.AddDays(7))], order.Lines[1].Schedule);
        Assert.All(order.Lines, line => Assert.Empty(line.Confirmed));
        Assert.All(order.Lines, line => Assert.True(line.NetPrice > 0 && line.PriceUnit > 0));
        Assert.All(order.Lines, line => Assert.Equal(0, line.ReceivedQuantity));
        Assert.False(order.Cancelled || order.Closed);
    }

    [Fact]
    public async Task Sees_a_change_once_although_it_reads_an_overlap()
    {
        var number = await Bench.Order((110, Wanted), (50, Wanted));
        var before = await Bench.ReadAll(null);
        var known = before.Select(order => (order.Number, order.Stamp)).ToHashSet();
        var watermark = before.Max(order => order.ChangedAt);
        var order = before.Last(o => o.Number == number);

        await Bench.ChangeQuantity(order, order.Lines[1], 40);
        var after = await Bench.ReadAll(watermark.AddMinutes(-2));
        var again = await Bench.ReadAll(watermark.AddMinutes(-2));

        var changed = after.Where(o => known.Add((o.Number, o.Stamp))).ToList();
        Assert.Equal(number, Assert.Single(changed).Number);
        Assert.Equal(40, changed[0].Lines[1].Quantity);
        Assert.True(changed[0].Revision > order.Revision);
        Assert.True(changed[0].ChangedAt > order.ChangedAt);
        Assert.DoesNotContain(again, o => known.Add((o.Number, o.Stamp)));
        Assert.Equal(after.OrderBy(o => o.ChangedAt).Select(o => o.Number), after.Select(o => o.Number));
    }

    [Fact]
    public async Task Confirms_a_date_beside_the_requested_one()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        var answer = await Connector.Post(Confirm(order, 0, 1, (110, Wanted.AddDays(5))), Ct);
        var after = await Bench.Read(order.Number);

        Assert.True(answer.Taken, answer.RefusalReason);
        Assert.False(string.IsNullOrEmpty(answer.Document));
        Assert.Equal([new ErpScheduleLine(110, Wanted)], after.Lines[0].Schedule);
        Assert.Equal([new ErpScheduleLine(110, Wanted.AddDays(5))], after.Lines[0].Confirmed);
        Assert.Empty(after.Lines[1].Confirmed);
        Assert.Equal(order.Revision, after.Revision);
        Assert.NotEqual(order.Stamp, after.Stamp);
    }

    [Fact]
    public async Task Splits_over_two_dates_and_takes_a_later_answer()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted), (50, Wanted.AddDays(14))));
        var split = await Bench.Read(order.Number);
        await Taken(Confirm(order, 0, 2, (20, Wanted), (20, Wanted.AddDays(7)), (70, Wanted.AddDays(21))));
        var three = await Bench.Read(order.Number);
        await Taken(Confirm(order, 0, 3, (110, Wanted.AddDays(3))));
        var one = await Bench.Read(order.Number);

        Assert.Equal([new(60, Wanted), new(50, Wanted.AddDays(14))], split.Lines[0].Confirmed);
        Assert.Equal([new(20, Wanted), new(20, Wanted.AddDays(7)), new(70, Wanted.AddDays(21))], three.Lines[0].Confirmed);
        Assert.Equal([new(110, Wanted.AddDays(3))], one.Lines[0].Confirmed);
        Assert.Equal([new(110, Wanted)], one.Lines[0].Schedule);
    }

    [Fact]
    public async Task Leaves_open_what_nobody_promised()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted.AddDays(-2))));
        var after = await Bench.Read(order.Number);

        Assert.Equal([new(60, Wanted.AddDays(-2))], after.Lines[0].Confirmed);
        Assert.Equal([new(110, Wanted)], after.Lines[0].Schedule);
        Assert.Equal(110, after.Lines[0].Quantity);
    }

    [Fact]
    public async Task Changes_the_order_to_an_approved_quantity_and_price_and_leaves_other_lines_alone()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted), (80, Wanted)));
        await Taken(Confirm(order, 1, 1, (20, Wanted), (30, Wanted.AddDays(10))));
        var posting = Update(order, 0, 1, 100, order.Lines[0].NetPrice + 1, (60, Wanted), (40, Wanted.AddDays(14)));
        await Taken(posting);
        var after = await Bench.Read(order.Number);

        Assert.Equal(100, after.Lines[0].Quantity);
        Assert.Equal(order.Lines[0].NetPrice + 1, after.Lines[0].NetPrice);
        Assert.Equal([new(60, Wanted), new(40, Wanted.AddDays(14))], after.Lines[0].Schedule);
        Assert.Equal([new(60, Wanted), new(40, Wanted.AddDays(14))], after.Lines[0].Confirmed);
        Assert.Equal([new(20, Wanted), new(30, Wanted.AddDays(10))], after.Lines[1].Confirmed);
        Assert.Equal(order.Lines[1].Schedule, after.Lines[1].Schedule);
        Assert.Equal(order.Lines[2].Schedule, after.Lines[2].Schedule);
        Assert.Empty(after.Lines[2].Confirmed);
        Assert.Equal(order.Lines[0].Description, after.Lines[0].Description);
        Assert.Equal(order.Lines[0].SupplierItemNumber, after.Lines[0].SupplierItemNumber);
        Assert.True(after.Revision > order.Revision);
    }

    [Fact]
    public async Task The_same_key_twice_is_one_effect_and_one_document()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        var posting = Update(order, 0, 1, 100, null, (100, Wanted.AddDays(5)));
        var first = await Connector.Post(posting, Ct);
        var once = await Bench.Read(order.Number);
        var second = await Connector.Post(posting, Ct);
        var twice = await Bench.Read(order.Number);

        Assert.Equal(first, second);
        Assert.Equal(first, await Connector.LookUp(posting, Ct));
        Assert.Equal((once.Stamp, once.Revision, once.ChangedAt), (twice.Stamp, twice.Revision, twice.ChangedAt));
    }

    [Fact]
    public async Task An_old_key_is_still_known_after_a_newer_answer()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted)));
        var old = Confirm(order, 0, 1, (110, Wanted.AddDays(5)));
        await Taken(old);
        await Taken(Confirm(order, 0, 2, (110, Wanted.AddDays(9))));
        await Taken(old);
        var after = await Bench.Read(order.Number);

        Assert.Equal([new(110, Wanted.AddDays(9))], after.Lines[0].Confirmed);
        Assert.NotNull(await Connector.LookUp(old, Ct));
    }

    [Fact]
    public async Task Whichever_answer_is_lost_looking_up_and_posting_again_ends_in_one_effect()
    {
        var lost = 0;
        for (var nth = 1; nth <= Bench.MostCalls; nth++)
        {
            var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
            await Taken(Confirm(order, 1, 1, (20, Wanted), (30, Wanted.AddDays(10))));
            var posting = Update(order, 0, 1, 100, order.Lines[0].NetPrice + 1, (60, Wanted), (40, Wanted.AddDays(14)));

            Bench.Breaks.LoseAnswer(nth);
            try
            {
                await Connector.Post(posting, Ct);
            }
            catch (Exception cut) when (cut is HttpRequestException or ErpUnreachable)
            {
                lost++;
            }

            Bench.Breaks.LoseAnswer(0);
            var answer = await Connector.LookUp(posting, Ct) ?? await Connector.Post(posting, Ct);
            var after = await Bench.Read(order.Number);

            Assert.True(answer.Taken, $"after losing answer {nth}: {answer.RefusalReason}");
            Assert.Equal(order.Revision + 1, after.Revision);
            Assert.Equal((100, order.Lines[0].NetPrice + 1), (after.Lines[0].Quantity, after.Lines[0].NetPrice));
            Assert.Equal([new(60, Wanted), new(40, Wanted.AddDays(14))], after.Lines[0].Confirmed);
            Assert.Equal([new(20, Wanted), new(30, Wanted.AddDays(10))], after.Lines[1].Confirmed);
            Assert.Equal(answer, await Connector.Post(posting, Ct));
            await NothingIsLeftBehind(after);
            if (lost < nth)
            {
                break;
            }
        }

        Assert.True(lost > 0);
    }

    [Fact]
    public async Task A_line_that_is_received_is_refused_and_stays_as_it_is()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Bench.Receive(order, order.Lines[0], 110);
        var before = await Bench.Read(order.Number);
        Assert.Equal(110, before.Lines[0].ReceivedQuantity);

        var confirm = Confirm(order, 0, 1, (110, Wanted.AddDays(5)));
        await Refused("line.received", confirm);
        await Refused("line.received", Update(order, 0, 1, 100, null, (100, Wanted.AddDays(5))));
        await Refused("line.received", Cancel(order, 0, 1));
        Assert.Equal(before.Stamp, (await Bench.Read(order.Number)).Stamp);
        Assert.Null(await Connector.LookUp(confirm, Ct));
    }

    [Fact]
    public async Task A_line_that_is_received_in_part_takes_an_answer_for_the_rest_but_no_cancellation()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Bench.Receive(order, order.Lines[0], 40);
        await Refused("line.received", Cancel(order, 0, 1));
        await Refused("quantity.below-received", Update(order, 0, 1, 30, null, (30, Wanted.AddDays(5))));
        await Taken(Confirm(order, 0, 1, (40, Wanted), (70, Wanted.AddDays(7))));
        var after = await Bench.Read(order.Number);

        Assert.Equal((110, 40), (after.Lines[0].Quantity, after.Lines[0].ReceivedQuantity));
        Assert.Equal([new(40, Wanted), new(70, Wanted.AddDays(7))], after.Lines[0].Confirmed);
    }

    [Fact]
    public async Task Cancels_a_line_and_then_the_order()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Taken(Cancel(order, 0, 1));
        var half = await Bench.Read(order.Number);
        await Refused("line.cancelled", Confirm(order, 0, 2, (110, Wanted)));
        await Taken(Cancel(order, 1, 1));
        var whole = await Bench.Read(order.Number);

        Assert.Equal([true, false], half.Lines.Select(line => line.Cancelled));
        Assert.False(half.Cancelled);
        Assert.True(half.Revision > order.Revision);
        Assert.Equal(order.Lines[1].Schedule, half.Lines[1].Schedule);
        Assert.True(whole.Cancelled);
    }

    [Fact]
    public async Task A_line_changed_since_it_was_answered_refuses_the_answer_and_no_other_line_does()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Bench.ChangeQuantity(order, order.Lines[0], 200);
        var changed = await Bench.Read(order.Number);

        await Refused("line.changed", Confirm(order, 0, 1, (110, Wanted.AddDays(5))));
        await Refused("line.changed", Update(order, 0, 1, 90, null, (90, Wanted.AddDays(5))));
        await Refused("line.changed", Cancel(order, 0, 1));
        Assert.Equal(changed.Stamp, (await Bench.Read(order.Number)).Stamp);

        await Taken(Confirm(order, 1, 1, (50, Wanted.AddDays(5))));
        await Taken(Update(changed, 0, 1, 190, null, (190, Wanted.AddDays(5))));
        var after = await Bench.Read(order.Number);
        Assert.Equal((190m, 50m), (after.Lines[0].Quantity, after.Lines[1].Confirmed.Sum(part => part.Quantity)));
    }

    [Fact]
    public async Task An_answer_meets_what_an_earlier_one_of_ours_has_made_of_the_line()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        var first = Update(order, 0, 1, 110, order.Lines[0].NetPrice + 1, (60, Wanted), (40, Wanted.AddDays(7)));
        var second = Update(order, 0, 2, 90, null, (90, Wanted.AddDays(9)));
        await Taken(first);

        await Refused("line.changed", second);
        await Taken(second with { Asked = [.. second.Asked, .. first.Leaves()] });

        var after = await Bench.Read(order.Number);
        Assert.Equal((90m, order.Lines[0].NetPrice + 1), (after.Lines[0].Quantity, after.Lines[0].NetPrice));
    }

    [Fact]
    public async Task Refuses_what_makes_no_sense_with_a_code_and_a_sentence()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 2, (110, Wanted.AddDays(5))));
        await Refused("confirmation.superseded", Confirm(order, 0, 1, (110, Wanted)));
        await Refused("order.unknown", Confirm(order, 0, 3, (110, Wanted)) with { OrderNumber = "NO-SUCH-ORDER" });
        await Refused("line.unknown", Confirm(order, 0, 3, (110, Wanted)) with { LineId = "0", LineNumber = 990 });
        await Refused("schedule.total", Update(order, 0, 3, 100, null, (101, Wanted)));
        await Refused("item.unknown", Update(order, 0, 3, 110, null, (110, Wanted)) with { SubstituteItem = "NO-SUCH-ITEM" });
    }

    [Fact]
    public async Task Says_that_it_could_not_be_reached()
    {
        var order = await Bench.Read(await Bench.Order((110, Wanted)));
        // Port 1 is privileged and nobody listens there.
        var gone = Bench.ConnectorTo(options => options.Url = new Uri("http://127.0.0.1:1/erp/"));

        await Assert.ThrowsAsync<ErpUnreachable>(() => gone.ReadMasterData(null, Ct));
        await Assert.ThrowsAsync<ErpUnreachable>(() => gone.Post(Confirm(order, 0, 1, (110, Wanted)), Ct));
        await Assert.ThrowsAsync<ErpUnreachable>(() => gone.LookUp(Confirm(order, 0, 1, (110, Wanted)), Ct));
    }

    protected static ErpPosting Confirm(ErpOrder order, int line, int version, params (decimal Quantity, DateOnly On)[] schedule) =>
        Posting(order, line, version, ErpPostingAction.Confirm, order.Lines[line].Quantity, null, schedule);

    protected static ErpPosting Update(ErpOrder order, int line, int version, decimal quantity, decimal? price, params (decimal Quantity, DateOnly On)[] schedule) =>
        Posting(order, line, version, ErpPostingAction.ConfirmAndUpdate, quantity, price, schedule);

    protected static ErpPosting Cancel(ErpOrder order, int line, int version) =>
        Posting(order, line, version, ErpPostingAction.CancelLine, order.Lines[line].Quantity, null, []);

    protected async Task Taken(ErpPosting posting)
    {
        var answer = await Connector.Post(posting, Ct);
        Assert.True(answer.Taken, $"{posting.Action}: {answer.RefusalCode} {answer.RefusalReason}");
    }

    protected async Task Refused(string code, ErpPosting posting)
    {
        var answer = await Connector.Post(posting, Ct);
        Assert.False(answer.Taken);
        Assert.Equal(code, answer.RefusalCode);
        Assert.False(string.IsNullOrWhiteSpace(answer.RefusalReason));
    }

    /// <summary>No scaffolding of a posting stays in the ERP.</summary>
    protected virtual Task NothingIsLeftBehind(ErpOrder order) => Task.CompletedTask;

    private static ErpPosting Posting(ErpOrder order, int line, int version, ErpPostingAction action, decimal quantity, decimal? price, (decimal Quantity, DateOnly On)[] schedule) => new(
        $"{order.Number}/{order.Lines[line].Number}/{version}",
        action,
        order.Number,
        order.Lines[line].LineId,
        order.Lines[line].Number,
        version,
        quantity,
        price,
        order.Lines[line].PriceUnit,
        null,
        [.. schedule.Select(part => new ErpScheduleLine(part.Quantity, part.On))],
        [Asked(order.Lines[line])]);

    private static ErpAsked Asked(ErpOrderLine line) => new(line.ItemId, line.Quantity, line.NetPrice, line.PriceUnit, line.Schedule);
}
