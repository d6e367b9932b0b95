using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Portal.DemoErp.Tests;

/// <summary>A real ERP on a free port with a database of its own; thrown away with its folder.</summary>
public sealed class Erp : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "demo-erp-" + Guid.CreateVersion7().ToString("N"));
    private readonly DemoErpOptions _options;
    private WebApplication? _app;

    private Erp(int orders, TimeProvider? time) =>
        _options = new DemoErpOptions { Folder = _folder, Url = "http://127.0.0.1:0", Orders = orders, Time = time ?? TimeProvider.System };

    public HttpClient Http { get; private set; } = new();

    public static async Task<Erp> Start(int orders = 12, TimeProvider? time = null)
    {
        var erp = new Erp(orders, time);
        await erp.Run();
        return erp;
    }

    public async Task Restart()
    {
        await Stop();
        await Run();
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Body(answer, HttpStatusCode.OK);
    }

    public Task<JsonElement> Post(string path, object body) => Send(HttpMethod.Post, path, body, HttpStatusCode.OK);

    public Task<JsonElement> Put(string path, object body) => Send(HttpMethod.Put, path, body, HttpStatusCode.OK);

    public Task<JsonElement> Turn(object switches) => Put("/api/switches", switches);

    public async Task<JsonElement> Send(HttpMethod method, string path, object body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Body(answer, expected);
    }

    public async Task<JsonElement> Confirm(string key, object body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Confirming(key, body);
        return await Body(answer, expected);
    }

    public async Task<HttpResponseMessage> Confirming(string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/confirmations") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An order of 200 bearing housings at Hamburg on 10 December and 100 seal rings.</summary>
    public async Task<string> Order()
    {
        var order = await Post("/api/orders", new
        {
            supplierId = "100001",
            plantId = "1000",
            lines = new object[]
            {
                new { item = "BH-220", quantity = "200", onDock = "2026-12-10", netPrice = "48.5", overTolerance = "10" },
                new { item = "SR-18", quantity = "100", onDock = "2026-12-10", netPrice = "86", priceUnit = "100" },
            },
        });
        return order.Text("number");
    }

    /// <summary>120 on the tenth and 80 on the fifteenth, the supplier's answer of the demo's story.</summary>
    public static object Split(string order, int version = 1, bool update = false) => new
    {
        order,
        line = 10,
        version,
        updateOrder = update,
        schedule = new[] { new { quantity = "120", onDock = "2026-12-10" }, new { quantity = "80", onDock = "2026-12-15" } },
    };

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Run()
    {
        _app = DemoErpHost.Build(_options, logging => logging.SetMinimumLevel(LogLevel.None));
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private async Task Stop()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    private static async Task<JsonElement> Body(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == expected, string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} instead of {(int)expected}: {text}"));
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
