using System.Net;

namespace Portal.DemoErp.Tests;

public sealed class PostingTests
{
    [Fact]
    public async Task A_key_has_one_effect_however_often_it_is_posted()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => erp.Confirm("DEMO/1/10/1", Erp.Split(order))));

        var document = Assert.Single(answers.Select(a => a.GetRawText()).Distinct());
        Assert.Contains("\"document\":\"5000004711\"", document, StringComparison.Ordinal);
        var ledger = await erp.Get("/api/ledger?key=DEMO/1/10/1");
        var effect = Assert.Single(ledger.List("effects"));
        Assert.Equal("5000004711", effect.Text("document"));
        Assert.Equal(1, effect.Int("version"));
        Assert.Equal(["applied", .. Enumerable.Repeat("repeated", 7)], ledger.List("attempts").Select(a => a.Text("outcome")));
    }

    [Fact]
    public async Task The_same_meaning_written_otherwise_is_the_same_payload()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Confirm("k", Erp.Split(order));

        await erp.Confirm("\"k\"", new { schedule = new[] { new { onDock = "2026-12-10", quantity = 120.00m }, new { onDock = "2026-12-15", quantity = 80m } }, version = 1, line = 10, order, price = (string?)null });

        Assert.Equal(1, (await erp.Get("/api/ledger")).Int("effectCount"));
    }

    [Fact]
    public async Task A_key_with_another_payload_is_refused_and_kept_as_an_attempt()
    {
        await using var erp = await Erp.Start();
        var order = await erp.Order();
        await erp.Confirm("k", Erp.Split(order));

        var no = await erp.Confirm("k", Erp.Split(order, update: true), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("key.other-payload", no.Text("code"));
        var ledger = await erp.Get("/api/ledger?key=k");
        Assert.Single(ledger.List("effects"));
        Assert.Equal("other-payload", ledger.List("attempts")[^1].Text("outcome"));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_posted()
    {
        await using var erp = await Erp.Start();

        var no = await erp.Send(HttpMethod.Post, "/api/confirmations", Erp.Split("4500018424"), HttpStatusCode.BadRequest);

        Assert.Equal("key.missing", no.Text("code"));
    }

    [Fact]
    public async Task Confirming_stores_the_dates_beside_the_order_and_makes_no_revision()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        await erp.Confirm("k", Erp.Split(number));

        var order = await erp.Get("/api/orders/" + number);
        Assert.Equal(1, order.Int("revision"));
        Assert.Equal("200 2026-12-10", order.Line(10).Schedule("schedule"));
        Assert.Equal("120 2026-12-10, 80 2026-12-15", order.Line(10).Schedule("confirmed"));
        Assert.Equal("5000004711", order.Line(10).Text("confirmedDocument"));
    }

    [Fact]
    public async Task Updating_changes_the_order_itself_as_a_new_revision()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        var answer = await erp.Confirm("k", new
        {
            order = number,
            line = 10,
            version = 1,
            updateOrder = true,
            price = "5050",
            priceUnit = "100",
            schedule = new[] { new { quantity = "150", onDock = "2026-12-17" } },
        });

        Assert.Equal(2, answer.Int("revision"));
        var line = (await erp.Get("/api/orders/" + number)).Line(10);
        Assert.Equal("150", line.Text("quantity"));
        Assert.Equal("150 2026-12-17", line.Schedule("schedule"));
        Assert.Equal("5050", line.Text("netPrice"));
        Assert.Equal("100", line.Text("priceUnit"));
        var revisions = await erp.Get($"/api/orders/{number}/revisions");
        Assert.Equal(["200 2026-12-10", "150 2026-12-17"], revisions.EnumerateArray().Select(r => r.GetProperty("order").Line(10).Schedule("schedule")));
    }

    [Fact]
    public async Task What_an_update_leaves_unpromised_stays_requested()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        await erp.Confirm("k", new { order = number, line = 10, version = 1, updateOrder = true, quantity = "200", schedule = new[] { new { quantity = "120", onDock = "2026-12-08" } } });

        var line = (await erp.Get("/api/orders/" + number)).Line(10);
        Assert.Equal("120 2026-12-08, 80 2026-12-10", line.Schedule("schedule"));
        Assert.Equal("120 2026-12-08", line.Schedule("confirmed"));
    }

    [Fact]
    public async Task A_substitute_replaces_the_item_and_a_cancelled_line_is_gone()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        await erp.Confirm("a", new { order = number, line = 10, version = 1, updateOrder = true, substituteItem = "BH-240", schedule = new[] { new { quantity = "200", onDock = "2026-12-10" } } });
        await erp.Confirm("b", new { order = number, line = 20, version = 1, cancelLine = true });

        var order = await erp.Get("/api/orders/" + number);
        Assert.Equal("BH-240", order.Line(10).Text("itemNumber"));
        Assert.Equal("cancelled", order.Line(20).Text("state"));
        Assert.Equal("open", order.Text("state"));
        Assert.Equal(3, order.Int("revision"));
    }

    [Fact]
    public async Task A_later_version_replaces_an_earlier_one_and_never_the_other_way_round()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Confirm("v2", Erp.Split(number, version: 2));

        var older = await erp.Confirm("v1", Erp.Split(number, version: 1), HttpStatusCode.UnprocessableEntity);
        var again = await erp.Confirm("v2-by-another-key", Erp.Split(number, version: 2), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("confirmation.superseded", older.Text("code"));
        Assert.Equal("confirmation.superseded", again.Text("code"));
        await erp.Confirm("v3", Erp.Split(number, version: 3, update: true));
    }

    [Fact]
    public async Task A_refusal_uses_no_key_up()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await erp.Turn(new { periodClosed = true });
        Assert.Equal("period.closed", (await erp.Confirm("k", Erp.Split(number), HttpStatusCode.UnprocessableEntity)).Text("code"));
        using (var absent = await erp.Http.GetAsync(new Uri("/api/postings/k", UriKind.Relative), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.NotFound, absent.StatusCode);
        }

        await erp.Turn(new { periodClosed = false });
        await erp.Confirm("k", Erp.Split(number));

        Assert.Equal(["refused", "applied"], (await erp.Get("/api/ledger?key=k")).List("attempts").Select(a => a.Text("outcome")));
    }

    [Theory]
    [InlineData("order.unknown")]
    [InlineData("order.cancelled")]
    [InlineData("order.closed")]
    [InlineData("line.unknown")]
    [InlineData("line.cancelled")]
    [InlineData("line.received")]
    [InlineData("schedule.missing")]
    [InlineData("schedule.total")]
    [InlineData("quantity.decimals")]
    [InlineData("quantity.below-received")]
    [InlineData("price.range")]
    [InlineData("item.unknown")]
    public async Task Business_says_no_with_a_code_and_changes_nothing(string code)
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        await Arrange(erp, number, code);
        var before = (await erp.Get("/api/orders/" + number)).GetRawText();
        var day = new[] { new { quantity = code == "quantity.decimals" ? "100.5" : "100", onDock = "2026-12-10" } };

        var no = await erp.Confirm(
            "k",
            new
            {
                order = code == "order.unknown" ? "4500099999" : number,
                line = code == "line.unknown" ? 90 : 10,
                version = 1,
                updateOrder = true,
                quantity = code == "schedule.total" ? "50" : null,
                price = code == "price.range" ? "0" : null,
                substituteItem = code == "item.unknown" ? "XX-1" : null,
                schedule = code == "schedule.missing" ? [] : day,
            },
            HttpStatusCode.UnprocessableEntity);

        Assert.Equal(code, no.Text("code"));
        Assert.NotEmpty(no.Text("detail"));
        Assert.Equal(before, (await erp.Get("/api/orders/" + number)).GetRawText());
        Assert.Equal(0, (await erp.Get("/api/ledger")).Int("effectCount"));
    }

    private static async Task Arrange(Erp erp, string number, string code)
    {
        _ = code switch
        {
            "order.cancelled" => await erp.Post($"/api/orders/{number}/cancel", new { }),
            "order.closed" => await erp.Post($"/api/orders/{number}/close", new { }),
            "line.cancelled" => await erp.Post($"/api/orders/{number}/lines/10/cancel", new { }),
            "line.received" => await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "200" }),
            "quantity.below-received" => await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "150" }),
            _ => default,
        };
    }
}
