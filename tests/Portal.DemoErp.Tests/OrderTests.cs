using System.Net;

namespace Portal.DemoErp.Tests;

public sealed class OrderTests
{
    [Fact]
    public async Task Every_change_by_people_is_a_revision_that_is_kept_whole()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "180", onDock = "2026-12-17", reason = "Production moved", revision = 1 });
        await erp.Post($"/api/orders/{number}/lines", new { item = "BH-240", quantity = "20", onDock = "2026-12-17" });
        await erp.Post($"/api/orders/{number}/lines/20/cancel", new { });

        var order = await erp.Get("/api/orders/" + number);
        Assert.Equal(4, order.Int("revision"));
        Assert.Equal("180 2026-12-17", order.Line(10).Schedule("schedule"));
        Assert.Equal("cancelled", order.Line(20).Text("state"));
        Assert.Equal("BH-240", order.Line(30).Text("itemNumber"));
        var revisions = await erp.Get($"/api/orders/{number}/revisions");
        Assert.Equal(["Order created", "Production moved", "Line added", "Line cancelled"], revisions.EnumerateArray().Select(r => r.Text("reason")));
    }

    [Fact]
    public async Task Less_is_taken_from_the_last_days_and_more_is_added_to_the_last()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Put($"/api/orders/{number}/lines/10", new { schedule = new[] { new { quantity = "100", onDock = "2026-12-10" }, new { quantity = "100", onDock = "2026-12-17" } } });

        var less = await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "90" });
        Assert.Equal("90 2026-12-10", less.Line(10).Schedule("schedule"));
        await erp.Put($"/api/orders/{number}/lines/10", new { schedule = new[] { new { quantity = "100", onDock = "2026-12-10" }, new { quantity = "100", onDock = "2026-12-17" } } });
        var more = await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "250" });

        Assert.Equal("100 2026-12-10, 150 2026-12-17", more.Line(10).Schedule("schedule"));
    }

    [Fact]
    public async Task A_change_of_an_old_revision_is_a_conflict()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "180" });

        var no = await erp.Send(HttpMethod.Put, $"/api/orders/{number}/lines/10", new { quantity = "190", revision = 1 }, HttpStatusCode.Conflict);

        Assert.Equal("order.changed", no.Text("code"));
    }

    [Fact]
    public async Task People_may_cut_below_what_was_received_and_cancel_the_order()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "150" });

        var cut = await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "100" });
        Assert.Equal("150", cut.Line(10).Text("receivedQuantity"));
        var cancelled = await erp.Post($"/api/orders/{number}/cancel", new { reason = "Project stopped" });

        Assert.Equal("cancelled", cancelled.Text("state"));
        Assert.Equal("order.cancelled", (await erp.Send(HttpMethod.Post, $"/api/orders/{number}/cancel", new { }, HttpStatusCode.UnprocessableEntity)).Text("code"));
    }

    [Fact]
    public async Task Confirmations_outlive_a_change_of_another_line()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Confirm("k", Erp.Split(number));

        var changed = await erp.Put($"/api/orders/{number}/lines/20", new { quantity = "90" });

        Assert.Equal("120 2026-12-10, 80 2026-12-15", changed.Line(10).Schedule("confirmed"));
        Assert.Equal(1, changed.Line(10).Int("confirmedVersion"));
    }

    [Theory]
    [InlineData("supplier.unknown", "999999", "1000", "BH-220", "10")]
    [InlineData("plant.unknown", "100001", "9999", "BH-220", "10")]
    [InlineData("item.unknown", "100001", "1000", "XX-1", "10")]
    [InlineData("quantity.range", "100001", "1000", "BH-220", "0")]
    [InlineData("quantity.decimals", "100001", "1000", "BH-220", "1.5")]
    [InlineData("price.missing", "100001", "1000", "SR-18", "10")]
    public async Task An_order_that_makes_no_sense_is_refused(string code, string supplierId, string plantId, string item, string quantity)
    {
        await using var erp = await Erp.Start();

        var no = await erp.Send(HttpMethod.Post, "/api/orders", new { supplierId, plantId, lines = new[] { new { item, quantity, onDock = "2026-12-10" } } }, HttpStatusCode.UnprocessableEntity);

        Assert.Equal(code, no.Text("code"));
    }

    [Fact]
    public async Task What_cannot_be_read_says_what_is_missing()
    {
        await using var erp = await Erp.Start();

        var no = await erp.Send(HttpMethod.Post, "/api/orders", new { plantId = "1000" }, HttpStatusCode.BadRequest);

        Assert.Equal("request.unreadable", no.Text("code"));
        Assert.Contains("supplierId", no.Text("detail"), StringComparison.Ordinal);
    }
}
