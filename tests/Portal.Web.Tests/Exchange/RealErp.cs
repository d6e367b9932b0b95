using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Connectors.Setup;
using Portal.Data;
using Portal.DemoErp;
using Portal.Exchange.Erp;
using Portal.Features.Postings;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Web.Tests.Exchange;

/// <summary>A house and the DemoErp beside it, which talk over real HTTP: the real connector, the real reading, the real pump.</summary>
internal sealed class RealErp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly WebApplication _erp;
    private readonly HttpClient _people;
    private readonly ErpSync _sync;

    private RealErp(House house, WebApplication erp, DirectoryInfo folder, ErpConnectionOptions connection)
    {
        (House, _erp, _folder) = (house, erp, folder);
        _people = new HttpClient { BaseAddress = new Uri(erp.Urls.Single()) };
        var connector = house.Services.GetRequiredService<IErpGate>().Connector(connection.Code);
        _sync = new ErpSync(house.UseCases, house.Services.GetRequiredService<InboundWork>(), connection, connector, NullLogger<ErpSync>.Instance);
    }

    public House House { get; }

    public DateOnly Needed => House.Today.AddDays(17);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RealErp> Open(DatabaseProvider database, int timeoutSeconds = 10)
    {
        var folder = Directory.CreateTempSubdirectory("portal-real-erp-");
        var erp = DemoErpHost.Build(new DemoErpOptions { Folder = folder.FullName, Url = "http://127.0.0.1:0", Orders = 0 }, logging => logging.ClearProviders());
        await erp.StartAsync(Ct);
        var connection = new ErpConnectionOptions { Code = "DEMO", Kind = "demo-erp", Url = new Uri(erp.Urls.Single()), CallsPerMinute = 6000, TimeoutSeconds = timeoutSeconds };
        var house = await House.Open(database, services => services.AddPortalConnectors().AddPostings().AddSingleton<IReadOnlyList<ErpConnectionOptions>>([connection]));
        return new(house, erp, folder, connection);
    }

    /// <summary>Purchasing orders 200 housings; read by the portal with all that it names.</summary>
    public async Task HasOrder(string number)
    {
        await Act(HttpMethod.Post, "api/orders", new { number, supplierId = "100001", plantId = "1000", lines = new[] { new { item = "BH-220", quantity = "200", onDock = Needed } } });
        await Read();
    }

    public Task Changes(string number, object change) => Act(HttpMethod.Put, $"api/orders/{number}/lines/10", change);

    public Task Switch(object switches) => Act(HttpMethod.Put, "api/switches", switches);

    /// <summary>One line of an order as the ERP holds it.</summary>
    public async Task<Line> Held(string number) => (await _people.GetFromJsonAsync<Order>($"api/orders/{number}", Ct))!.Lines.Single();

    public async Task<Ledger> Told() => (await _people.GetFromJsonAsync<Ledger>("api/ledger?take=1000", Ct))!;

    public Task<bool> Read() => _sync.Run(Ct);

    /// <summary>Time goes by and the pump runs whenever something is due.</summary>
    public async Task Passes(TimeSpan time, TimeSpan step)
    {
        var pump = House.Services.GetRequiredService<PostingPump>();
        for (var gone = TimeSpan.Zero; gone < time; gone += step)
        {
            House.Clock.Advance(step);
            while (await pump.Round("DEMO", Ct) > 0)
            {
                // What a round releases belongs to the next one.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _people.Dispose();
        await _erp.DisposeAsync();
        await House.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task Act(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await _people.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>An order, as far as the tests look at it.</summary>
    internal sealed record Order(IReadOnlyList<Line> Lines);

    /// <summary>A line of it; quantities are text.</summary>
    internal sealed record Line(string Quantity, IReadOnlyList<Part> Schedule, IReadOnlyList<Part> Confirmed);

    /// <summary>A part of a schedule.</summary>
    internal sealed record Part(string Quantity, DateOnly OnDock);

    /// <summary>What was posted, and which keys had more than one effect.</summary>
    internal sealed record Ledger(int EffectCount, IReadOnlyList<string> Doubled, IReadOnlyList<Effect> Effects);

    /// <summary>One posting that had its effect.</summary>
    internal sealed record Effect(string Key);
}
