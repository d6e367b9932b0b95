using System.Globalization;
using Portal.Connectors.Tests.Erp;
using Portal.Connectors.Tryton;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Tryton;

/// <summary>The contract's stories on Tryton, and those of its traps.</summary>
public sealed class TrytonStories(TrytonBench bench) : ErpContract<TrytonBench>, IClassFixture<TrytonBench>
{
    private static readonly DateOnly Wanted = ErpBench.Today.AddDays(30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected override TrytonBench Bench
    {
        get
        {
            TrytonBench.Required();
            return bench;
        }
    }

    [Fact]
    public async Task Knows_suppliers_items_units_and_the_warehouse_by_what_people_call_them()
    {
        var master = await Bench.Connector.ReadMasterData(null, Ct);
        var supplier = Assert.Single(master.Suppliers, one => one.Id == "SUP-100");
        Assert.Equal("orders@sup-100.example", supplier.Email);
        var item = Assert.Single(master.Items, one => one.Number == "P-0007");
        var bought = Assert.Single(master.SupplierItems, one => one.ItemId == item.Id);
        Assert.Equal(("VEND-0007", "bx10", 10m, "u"), (bought.SupplierItemNumber, bought.SupplierUnit, bought.Factor, item.UnitId));
        Assert.Equal("WH", Assert.Single(master.Plants).Id);
    }

    [Fact]
    public async Task Tells_a_date_of_the_header_and_a_date_that_the_buyer_moved_before_an_answer()
    {
        var number = await Bench.OrderByHeader(Wanted, 110, 50);
        var order = await bench.Read(number);
        var move = (await bench.Moves(order.Lines[0])).Single();
        await bench.Do("model.stock.move.write", new[] { move.Id }, new Dictionary<string, object> { ["planned_date"] = TrytonJson.Day(Wanted.AddDays(-4)) });
        var after = await bench.Read(number);

        Assert.Equal([new(110, Wanted)], order.Lines[0].Schedule);
        Assert.Equal([new(110, Wanted.AddDays(-4))], after.Lines[0].Schedule);
        Assert.Empty(after.Lines[0].Confirmed);
        Assert.NotEqual(order.Stamp, after.Stamp);
        Assert.Equal(order.Revision, after.Revision);
    }

    [Fact]
    public async Task Agreed_dates_and_splits_stand_in_Trytons_own_records_and_the_buyers_note_stays()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted.AddDays(5)), (50, Wanted.AddDays(19))));
        var line = (await bench.Rows("purchase.line", "id", Id(order), "delivery_date", "delivery_date_edit", "delivery_date_store", "note")).Single();
        var moves = await bench.Moves(order.Lines[0]);

        Assert.Equal([(60m, Wanted.AddDays(5)), (50m, Wanted.AddDays(19))], moves.Select(m => (m.Decimal("quantity")!.Value, m.Day("planned_date")!.Value)).OrderBy(m => m.Item2));
        Assert.Equal(Wanted.AddDays(5), line.Day("delivery_date"));
        Assert.Equal((true, Wanted.AddDays(19)), (line.Flag("delivery_date_edit"), line.Day("delivery_date_store")));
        Assert.StartsWith("Handle with care\n[Supplier portal ", line.Text("note"), StringComparison.Ordinal);
        Assert.Single(line.Text("note")!.Split("[Supplier portal ")[1..]);
    }

    [Fact]
    public async Task What_nobody_promised_stays_planned_for_the_requested_day()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted.AddDays(-5))));
        var moves = await bench.Moves(order.Lines[0]);
        Assert.Equal([(60m, Wanted.AddDays(-5)), (50m, Wanted)], moves.Select(m => (m.Decimal("quantity")!.Value, m.Day("planned_date")!.Value)).OrderBy(m => m.Item2));
    }

    [Fact]
    public async Task After_an_amendment_of_the_buyer_the_request_stands_and_the_lost_split_shows()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted.AddDays(5)), (50, Wanted.AddDays(19))));
        await bench.Amend(order, order.Lines[1], 40);
        var after = await bench.Read(order.Number);
        Assert.Equal([new(110, Wanted)], after.Lines[0].Schedule);
        Assert.Equal([new(110, Wanted.AddDays(19))], after.Lines[0].Confirmed);

        await bench.Amend(order, order.Lines[0], 120);
        var more = await bench.Read(order.Number);
        Assert.Equal([new(120, Wanted)], more.Lines[0].Schedule);
    }

    [Fact]
    public async Task A_receipt_in_part_leaves_the_rest_agreed_for_the_last_day()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted.AddDays(5)), (50, Wanted.AddDays(19))));
        await bench.Receive(order, order.Lines[0], 40);
        var after = await bench.Read(order.Number);

        Assert.Equal(40, after.Lines[0].ReceivedQuantity);
        Assert.Equal([new(110, Wanted)], after.Lines[0].Schedule);
        Assert.Equal([new(60, Wanted.AddDays(5)), new(50, Wanted.AddDays(19))], after.Lines[0].Confirmed);
    }

    [Fact]
    public async Task A_line_on_a_shipment_keeps_it_through_an_amendment_and_refuses_another_quantity()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Taken(Confirm(order, 0, 1, (60, Wanted), (50, Wanted.AddDays(7))));
        var first = (await bench.Moves(order.Lines[0])).Single(m => m.Decimal("quantity") == 60);
        var shipment = await bench.Ship(order, first.Id);

        await Refused("line.shipped", Update(order, 0, 2, 100, null, (100, Wanted)));
        await Taken(Update(order, 1, 1, 45, null, (45, Wanted)));
        var moves = await bench.Moves(order.Lines[0]);

        Assert.Equal([(50m, null), (60m, $"stock.shipment.in,{shipment}")], moves.Select(m => (m.Decimal("quantity")!.Value, m.Text("shipment"))).Order());
        Assert.Equal([new(60, Wanted), new(50, Wanted.AddDays(7))], (await bench.Read(order.Number)).Lines[0].Confirmed);
    }

    [Fact]
    public async Task A_substitute_replaces_the_item()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted)));
        await Taken(Update(order, 0, 1, 110, 20, (110, Wanted)) with { SubstituteItem = "P-0002" });
        var line = (await bench.Rows("purchase.line", "id", Id(order), "product.code", "unit_price")).Single();
        Assert.Equal(("P-0002", 20m), (line.Nested("product")!.Value.Text("code"), line.Decimal("unit_price")));
    }

    [Fact]
    public async Task What_Tryton_refuses_is_refused_in_its_words_and_leaves_nothing_behind()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        var answer = await bench.Connector.Post(Update(order, 0, 1, 110, 12.3456789m, (110, Wanted)), Ct);
        Assert.Equal((false, "tryton.refused"), (answer.Taken, answer.RefusalCode));
        Assert.Contains("digits", answer.RefusalReason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(order.Stamp, (await bench.Read(order.Number)).Stamp);
        await NothingIsLeftBehind(order);
        Assert.Empty(await bench.Rows("purchase.amendment", "purchase.number", order.Number));
    }

    [Fact]
    public async Task A_session_that_is_over_is_opened_again()
    {
        await bench.Read(await Bench.Order((110, Wanted)));
        bench.Breaks.SpoilSession();
        Assert.NotEmpty(await bench.ReadAll(null));
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_nothing_happens()
    {
        var stranger = Bench.ConnectorTo(options => options.Secret = "wrong");
        var no = await Assert.ThrowsAsync<ErpUnreachable>(() => stranger.ReadMasterData(null, Ct));
        Assert.Contains("sign-in", no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_to_lines_of_one_order_that_come_at_once_all_stand()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted), (50, Wanted), (80, Wanted)));
        await Task.WhenAll(
            Taken(Update(order, 0, 1, 100, null, (60, Wanted), (40, Wanted.AddDays(7)))),
            Taken(Confirm(order, 1, 1, (20, Wanted), (30, Wanted.AddDays(3)))),
            Taken(Update(order, 2, 1, 70, null, (70, Wanted.AddDays(9)))));
        var after = await bench.Read(order.Number);

        Assert.Equal([new(60, Wanted), new(40, Wanted.AddDays(7))], after.Lines[0].Confirmed);
        Assert.Equal([new(20, Wanted), new(30, Wanted.AddDays(3))], after.Lines[1].Confirmed);
        Assert.Equal([new(70, Wanted.AddDays(9))], after.Lines[2].Confirmed);
        Assert.Equal(order.Revision + 2, after.Revision);
    }

    [Fact]
    public async Task A_posting_that_was_killed_leaves_other_answers_alone_when_it_goes_on_later()
    {
        var order = await bench.Read(await Bench.Order((110, Wanted), (50, Wanted)));
        await Taken(Confirm(order, 1, 1, (20, Wanted), (30, Wanted.AddDays(10))));
        var posting = Update(order, 0, 1, 100, null, (60, Wanted), (40, Wanted.AddDays(14)));
        await LoseAnswerOf(posting, "validate_amendment");
        Assert.NotEmpty(await bench.Rows("ir.note", "resource", await Resource(order)));

        await Taken(Confirm(order, 1, 2, (50, Wanted.AddDays(21))));
        await Taken(posting);
        var after = await bench.Read(order.Number);

        Assert.Equal([new(50, Wanted.AddDays(21))], after.Lines[1].Confirmed);
        Assert.Equal([new(60, Wanted), new(40, Wanted.AddDays(14))], after.Lines[0].Confirmed);
        await NothingIsLeftBehind(order);
    }

    protected override async Task NothingIsLeftBehind(ErpOrder order) =>
        Assert.Empty(await bench.Rows("ir.note", "resource", await Resource(order)));

    private async Task LoseAnswerOf(ErpPosting posting, string method)
    {
        bench.Breaks.LoseAnswerOf(method);
        await Assert.ThrowsAsync<HttpRequestException>(() => bench.Connector.Post(posting, Ct));
        Assert.True(bench.Breaks.Lost);
        Assert.Null(await bench.Connector.LookUp(posting, Ct));
    }

    private async Task<string> Resource(ErpOrder order) => $"purchase.purchase,{(await bench.Rows("purchase.purchase", "number", order.Number)).Single().Id}";

    private static int Id(ErpOrder order) => int.Parse(order.Lines[0].LineId, CultureInfo.InvariantCulture);
}
