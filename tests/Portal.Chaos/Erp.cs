using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Chaos;

/// <summary>The DemoErp in a process of its own, which outlives every worker, and its ledger.</summary>
internal sealed class Erp : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowReadingFromString };
    private readonly Child _process;
    private readonly string _folder;
    private readonly HttpClient _http;

    private Erp(Child process, string folder, Uri url) => (_process, _folder, Url, _http) = (process, folder, url, new HttpClient { BaseAddress = url });

    public Uri Url { get; }

    public static async Task<Erp> Start(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("portal-chaos-erp-").FullName;
        var process = Child.Start("Portal.DemoErp", new Dictionary<string, string>
        {
            ["DemoErp__Folder"] = folder,
            ["DemoErp__Url"] = "http://127.0.0.1:0",
            ["DemoErp__Orders"] = "0",
        });
        const string listening = "Now listening on: ";
        var line = await process.Next(listening, ct) ?? throw new InvalidOperationException("The ERP did not start: " + process.Log);
        return new(process, folder, new Uri(line[(line.IndexOf(listening, StringComparison.Ordinal) + listening.Length)..].Trim()));
    }

    /// <summary>Purchasing orders 200 pieces on each of so many lines, for a day.</summary>
    public async Task HasOrder(string number, int lines, DateOnly onDock, CancellationToken ct)
    {
        var order = new
        {
            number,
            supplierId = "100001",
            plantId = "1000",
            lines = Enumerable.Range(0, lines).Select(_ => new { item = "BH-220", quantity = 200, onDock, netPrice = 61.40m, priceUnit = 1 }),
        };
        using var answer = await _http.PostAsJsonAsync("api/orders", order, ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(ct));
    }

    /// <summary>Keys count from now on, or they don't.</summary>
    public async Task IgnoreKeys(bool ignore, CancellationToken ct)
    {
        using var answer = await _http.PutAsJsonAsync("api/switches", new { ignoreKeys = ignore }, ct);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<Ledger> Ledger(CancellationToken ct)
    {
        var effects = new List<Ledger.Effect>();
        while (true)
        {
            var page = await _http.GetFromJsonAsync<Ledger.Page>($"api/ledger?take=10000&after={(effects.Count > 0 ? effects[^1].Sequence : 0)}", Shape, ct);
            effects.AddRange(page!.Effects);
            if (effects.Count >= page.EffectCount)
            {
                return new(effects);
            }
        }
    }

    /// <summary>What the ERP's order holds as confirmed, line by line.</summary>
    public async Task<IReadOnlyList<Ledger.Line>> Order(string number, CancellationToken ct) =>
        (await _http.GetFromJsonAsync<Ledger.Order>($"api/orders/{number}", Shape, ct))!.Lines;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
