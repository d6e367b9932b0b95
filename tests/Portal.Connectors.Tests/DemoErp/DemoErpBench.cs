using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Portal.Connectors.Tests.Erp;
using Portal.DemoErp;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.DemoErp;

/// <summary>The DemoErp in this process on a free loopback port.</summary>
public sealed class DemoErpBench : ErpBench, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portal-demo-erp-");
    private readonly HttpClient _people = new();
    private WebApplication? _erp;
    private string _item = "";
    private string _supplier = "";
    private string _plant = "";

    public override int MostCalls => 2;

    public async ValueTask InitializeAsync()
    {
        _erp = DemoErpHost.Build(new DemoErpOptions { Folder = _folder.FullName, Url = "http://127.0.0.1:0", Orders = 15 }, logging => logging.ClearProviders());
        await _erp.StartAsync();
        _people.BaseAddress = new Uri(_erp.Urls.Single());
        Connect();
        var master = await Connector.ReadMasterData(null, CancellationToken.None);
        var pieces = master.Units.Where(unit => unit.Rec20 == "C62").Select(unit => unit.Id).ToHashSet();
        var bought = master.SupplierItems.First(one => pieces.Contains(master.Items.Single(item => item.Id == one.ItemId).UnitId));
        (_supplier, _item, _plant) = (bought.SupplierId, bought.ItemId, master.Plants[0].Id);
    }

    public override async Task<string> Order(params (decimal Quantity, DateOnly On)[] lines)
    {
        var made = await Act(HttpMethod.Post, "api/orders", new
        {
            supplierId = _supplier,
            plantId = _plant,
            lines = lines.Select(line => new { item = _item, quantity = Text(line.Quantity), onDock = line.On }),
        });
        return made.GetProperty("number").GetString()!;
    }

    public override Task ChangeQuantity(ErpOrder order, ErpOrderLine line, decimal quantity) =>
        Act(HttpMethod.Put, $"api/orders/{order.Number}/lines/{line.Number}", new { quantity = Text(quantity) });

    public override Task Receive(ErpOrder order, ErpOrderLine line, decimal quantity) =>
        Act(HttpMethod.Post, "api/receipts", new { order = order.Number, line = line.Number, quantity = Text(quantity) });

    /// <summary>Goods receipt that says that nothing more comes.</summary>
    public Task Complete(string order, int line, decimal quantity) =>
        Act(HttpMethod.Post, "api/receipts", new { order, line, quantity = Text(quantity), complete = true });

    public Task Switch(object change) => Act(HttpMethod.Put, "api/switches", change);

    public Task Demand(ErpDemand need, params object[] needs) => Act(HttpMethod.Put, $"api/demand/{need.ItemId}/{need.PlantId}", new { demand = needs });

    /// <summary>Effects in the ledger under one key.</summary>
    public async Task<int> Effects(string key)
    {
        var ledger = await _people.GetFromJsonAsync<JsonElement>("api/ledger?key=" + Uri.EscapeDataString(key), TestContext.Current.CancellationToken);
        return ledger.GetProperty("effects").GetArrayLength();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _people.Dispose();
        if (_erp is not null)
        {
            await _erp.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    protected override ErpConnectionOptions Options() => new() { Code = "DEMO", Kind = "demo-erp", Url = _people.BaseAddress, CallsPerMinute = 6000, TimeoutSeconds = 10 };

    private async Task<JsonElement> Act(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await _people.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
