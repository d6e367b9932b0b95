using System.Net;
using System.Text.Json;

namespace Portal.DemoErp.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task Pages_behind_a_sequence_lose_nothing_while_orders_change()
    {
        await using var erp = await Erp.Start(orders: 20);
        var first = await erp.Get("/api/orders?take=8");
        var seen = first.List("items").Select(o => o.Text("number")).ToList();
        var open = first.List("items")[0].Text("number");
        await erp.Post("/api/orders", new { supplierId = "100001", plantId = "1000", lines = new[] { new { item = "BH-220", quantity = "1", onDock = "2026-12-10" } } });

        for (var page = first; page.GetProperty("next").ValueKind != JsonValueKind.Null;)
        {
            page = await erp.Get("/api/orders?take=8&after=" + page.GetProperty("next").GetInt64());
            seen.AddRange(page.List("items").Select(o => o.Text("number")));
        }

        Assert.Equal(21, seen.Distinct().Count());
        Assert.Contains(open, seen);
    }

    [Fact]
    public async Task The_watermark_brings_exactly_what_changed_after_it()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        var watermark = (await erp.Get("/api/orders?take=1000")).Text("readUpTo");
        await erp.Put($"/api/orders/{number}/lines/10", new { quantity = "150" });

        var changed = (await erp.Get("/api/orders?changedSince=" + watermark)).List("items");

        Assert.Equal([number], changed.Select(o => o.Text("number")).Distinct());
        Assert.Equal("150", changed[^1].Line(10).Text("quantity"));
    }

    [Fact]
    public async Task Stamps_grow_even_when_the_clock_goes_back()
    {
        var clock = new BentClock();
        await using var erp = await Erp.Start(time: clock);
        var stamps = new List<(long Sequence, string At)>();
        for (var i = 0; i < 5; i++)
        {
            var order = await erp.Get("/api/orders/" + await erp.Order());
            stamps.Add((order.GetProperty("sequence").GetInt64(), order.Text("changedAt")));
            clock.Back(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(stamps.OrderBy(s => s.Sequence), stamps);
        Assert.Equal(stamps.OrderBy(s => s.At, StringComparer.Ordinal), stamps);
        Assert.Equal(5, stamps.Select(s => s.At).Distinct().Count());
        Assert.All(stamps, s => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", s.At));
    }

    [Theory]
    [InlineData("/api/orders?since=yesterday")]
    [InlineData("/api/orders?take=0")]
    [InlineData("/api/stock?skip=-1")]
    [InlineData("/api/ledger?take=10001")]
    [InlineData("/api/items?after=x")]
    public async Task A_question_that_cannot_be_read_is_400(string path)
    {
        await using var erp = await Erp.Start();

        using var answer = await erp.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Another_host_name_is_turned_away()
    {
        await using var erp = await Erp.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/orders");
        request.Headers.Host = "evil.example";

        using var answer = await erp.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private sealed class BentClock : TimeProvider
    {
        private TimeSpan _bent;

        public void Back(TimeSpan by) => _bent -= by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _bent;
    }
}
