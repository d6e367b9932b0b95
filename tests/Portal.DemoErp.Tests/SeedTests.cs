using System.Text.Json;

namespace Portal.DemoErp.Tests;

public sealed class SeedTests
{
    [Fact]
    public async Task The_first_start_invents_a_company_with_weeks_of_history()
    {
        await using var erp = await Erp.Start(orders: 400);
        async Task<JsonElement[]> All(string name) => (await erp.Get($"/api/{name}?take=1000")).List("items");

        Assert.Equal(["Greenville", "Hamburg", "Katowice", "Lyon", "Penang"], (await All("plants")).Select(p => p.Text("name")).Order(StringComparer.Ordinal));
        var suppliers = await All("suppliers");
        Assert.Equal(40, suppliers.Length);
        Assert.Equal(["AMER", "APAC", "EMEA", "LATAM"], suppliers.Select(s => s.Text("region")).Distinct().Order(StringComparer.Ordinal));
        Assert.All(suppliers, s => Assert.Matches(@"^orders@[a-z0-9-]+\.example$", s.Text("email")));
        Assert.Equal(120, (await All("items")).Length);
        Assert.Contains(await All("supplier-items"), s => s.GetProperty("supplierUnit").GetString() == "BOX" && s.Text("factor") == "100");
        var orders = await All("orders");
        Assert.Equal(400, orders.Length);
        Assert.Equal("4500018823", orders[^1].Text("number"));
        Assert.All(orders, o => Assert.InRange(o.List("lines").Length, 1, 8));
        Assert.True(orders.Count(o => o.Text("state") == "closed") > 40);
        Assert.True(orders.Count(o => o.Text("state") == "open") > 200);
        Assert.True((await All("stoppages")).Length > 0 && (await All("receipts")).Length > 200);
    }

    [Fact]
    public async Task Some_items_run_out_within_two_weeks_before_anything_arrives()
    {
        await using var erp = await Erp.Start(orders: 400);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var limit = today.AddDays(14).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var demand = (await erp.Get("/api/demand?take=1000")).List("items").ToDictionary(d => d.Text("itemId") + d.Text("plantId"));

        var short14 = (await erp.Get("/api/stock?take=1000")).List("items").Count(stock =>
        {
            var needed = demand[stock.Text("itemId") + stock.Text("plantId")].List("demand").Where(n => string.CompareOrdinal(n.Text("neededOn"), limit) <= 0);
            return needed.Sum(n => Number(n.Text("quantity"))) > Number(stock.Text("unrestricted"));
        });

        Assert.InRange(short14, 10, 200);
    }

    [Fact]
    public async Task A_restart_keeps_everything_and_invents_nothing()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();
        var answer = await erp.Confirm("k", Erp.Split(number, update: true));
        await erp.Turn(new { offline = true });
        string[] paths = ["/desk/orders?take=1000", "/desk/stock?take=1000", "/desk/demand?take=1000", "/desk/receipts?take=1000", $"/desk/orders/{number}/revisions", "/api/ledger"];
        var before = await Task.WhenAll(paths.Select(erp.Get));

        await erp.Restart();

        Assert.Equal(before.Select(b => b.GetRawText()), (await Task.WhenAll(paths.Select(erp.Get))).Select(b => b.GetRawText()));
        Assert.Equal(answer.GetRawText(), (await erp.Confirm("k", Erp.Split(number, update: true))).GetRawText());
        Assert.Equal("5000004712", (await erp.Confirm("k2", Erp.Split(number, version: 2))).Text("document"));
    }

    [Fact]
    public void Wrong_options_are_all_named_at_once()
    {
        var wrong = Assert.Throws<ArgumentException>(() => DemoErpHost.Build(new DemoErpOptions { Folder = "", Url = "http://example.org", Orders = -1 }));

        Assert.Contains("Folder", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Url", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Orders", wrong.Message, StringComparison.Ordinal);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
