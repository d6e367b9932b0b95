using System.Net.Http.Json;
using System.Text.Json;

namespace Portal.E2E;

/// <summary>The demo as one command opens it, shared by the tests of this project; its ERP is spoken to over HTTP.</summary>
public sealed class DemoCompany : IAsyncLifetime
{
    private readonly Chrome _chrome = new();
    private PortalProcess? _portal;

    /// <summary>Where the portal is.</summary>
    public Uri Url => _portal!.Url;

    /// <summary>Its ERP.</summary>
    public HttpClient Erp { get; } = new() { BaseAddress = new Uri($"http://localhost:{PortalProcess.FreePort()}") };

    /// <summary>What the portal's process wrote.</summary>
    public string Said => _portal!.Said;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await _chrome.InitializeAsync();
        _portal = await PortalProcess.Serve(Directory.CreateTempSubdirectory("portal-e2e-").FullName, new Dictionary<string, string>
        {
            ["Portal__DemoErp__Url"] = Erp.BaseAddress!.ToString().TrimEnd('/'),
        });
        await Until.Met("The demo's history is told", TimeSpan.FromSeconds(120), () => Task.FromResult(Said.Contains("The demo's history is complete", StringComparison.Ordinal)));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Erp.Dispose();
        await _chrome.DisposeAsync();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }

    /// <summary>Somebody of the demo at a browser of their own, signed in.</summary>
    public async Task<Person> Enter(string persona, int width = 1440, string language = "en-GB", string scheme = "light")
    {
        var person = await Person.Arrive(_chrome.Browser, Url, width, language, scheme);
        await person.EnterAs(persona);
        return person;
    }

    /// <summary>Somebody at another portal than the demo.</summary>
    public Task<Person> Arrive(Uri portal) => Person.Arrive(_chrome.Browser, portal, 1440, "en-GB", "light");

    /// <summary>Somebody who has not signed in.</summary>
    public Task<Person> Visitor(int width = 1440, string language = "en-GB", string scheme = "light") => Person.Arrive(_chrome.Browser, Url, width, language, scheme);

    /// <summary>A new order in the ERP: bearing housings for the first supplier, at Hamburg.</summary>
    public async Task<string> Order(decimal quantity, DateOnly onDock, string item = "BH-220")
    {
        using var answer = await Erp.PostAsJsonAsync("/api/orders", new
        {
            supplierId = "100001",
            plantId = "1000",
            lines = new[] { new { item, quantity = Text(quantity), onDock, netPrice = "48.5" } },
        });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
    }

    /// <summary>An order as the ERP holds it.</summary>
    public Task<JsonElement> Held(string order) => Erp.GetFromJsonAsync<JsonElement>($"/desk/orders/{order}");

    /// <summary>The documents that postings to the order have made in the ERP's ledger.</summary>
    public async Task<IReadOnlyList<string>> Effects(string order)
    {
        var ledger = await Erp.GetFromJsonAsync<JsonElement>("/api/ledger?newestFirst=true&take=200");
        return [.. ledger.GetProperty("effects").EnumerateArray().Where(e => e.GetProperty("order").GetString() == order).Select(e => e.GetProperty("document").GetString()!)];
    }

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
