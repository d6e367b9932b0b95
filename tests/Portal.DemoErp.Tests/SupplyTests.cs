using System.Net;

namespace Portal.DemoErp.Tests;

public sealed class SupplyTests
{
    [Fact]
    public async Task A_receipt_moves_stock_and_the_line_and_blocked_goods_stay_open()
    {
        await using var erp = await Erp.Start(orders: 0);
        var number = await erp.Order();
        await erp.Put("/api/stock/BH-220/1000", new { unrestricted = "5", safetyStock = "40" });

        await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "120", blockedQuantity = "80" });

        var line = (await erp.Get("/api/orders/" + number)).Line(10);
        Assert.Equal(("120", "80", "open"), (line.Text("receivedQuantity"), line.Text("blockedQuantity"), line.Text("state")));
        var stock = Assert.Single((await erp.Get("/api/stock")).List("items"));
        Assert.Equal(("125", "80", "40"), (stock.Text("unrestricted"), stock.Text("blocked"), stock.Text("safetyStock")));
        var receipt = Assert.Single((await erp.Get("/api/receipts")).List("items"));
        Assert.Equal(number, receipt.Text("orderNumber"));
    }

    [Fact]
    public async Task A_line_is_received_when_all_came_or_delivery_is_complete_and_a_return_opens_it_again()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "200" });
        await erp.Post("/api/receipts", new { order = number, line = 20, quantity = "60", complete = true });
        Assert.Equal("closed", (await erp.Get("/api/orders/" + number)).Text("state"));
        await erp.Post("/api/receipts", new { order = number, line = 20, quantity = "-10" });

        var order = await erp.Get("/api/orders/" + number);
        Assert.Equal("open", order.Text("state"));
        Assert.Equal(("50", "open"), (order.Line(20).Text("receivedQuantity"), order.Line(20).Text("state")));
    }

    [Theory]
    [InlineData("221", "0", "receipt.over-tolerance")]
    [InlineData("-1", "0", "receipt.too-much-back")]
    [InlineData("0", "0", "quantity.range")]
    [InlineData("1", "0.5", "quantity.decimals")]
    public async Task A_receipt_that_makes_no_sense_is_refused(string quantity, string blockedQuantity, string code)
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        var no = await erp.Send(HttpMethod.Post, "/api/receipts", new { order = number, line = 10, quantity, blockedQuantity }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(code, no.Text("code"));
    }

    [Fact]
    public async Task Demand_is_replaced_whole_and_is_the_only_change()
    {
        await using var erp = await Erp.Start();
        var before = (await erp.Get("/api/demand?take=1000")).Text("readUpTo");

        await erp.Put("/api/demand/BH-220/1000", new { demand = new[] { new { neededOn = "2026-12-12", quantity = "90", peggedTo = "7781" } } });

        var set = Assert.Single((await erp.Get("/api/demand?since=" + before)).List("items"), s => s.Text("itemId") == "10000003");
        var need = Assert.Single(set.List("demand"));
        Assert.Equal(("2026-12-12", "90", "7781"), (need.Text("neededOn"), need.Text("quantity"), need.Text("peggedTo")));
    }

    [Fact]
    public async Task A_stoppage_is_told_with_its_item()
    {
        await using var erp = await Erp.Start();
        var before = (await erp.Get("/api/stoppages")).Text("readUpTo");

        await erp.Post("/api/stoppages", new { plantId = "1000", minutes = 45, reason = "Housings missing", item = "BH-220" });

        var stoppage = (await erp.Get("/api/stoppages?since=" + before)).List("items")[^1];
        Assert.Equal(("10000003", "Housings missing"), (stoppage.Text("itemId"), stoppage.Text("reason")));
        Assert.Equal("stoppage.incomplete", (await erp.Send(HttpMethod.Post, "/api/stoppages", new { plantId = "1000", minutes = 0, reason = "x" }, HttpStatusCode.UnprocessableEntity)).Text("code"));
    }
}
