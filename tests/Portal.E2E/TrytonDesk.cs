using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Portal.E2E;

/// <summary>A buyer's desk in Tryton, over its own JSON-RPC and not over our connector: orders are made here, and its records are read here.</summary>
internal sealed class TrytonDesk : IDisposable
{
    private readonly HttpClient _http = new();
    private JsonElement _context = JsonSerializer.SerializeToElement(new { });

    /// <summary>Where it is, and as whom the portal signs in; null where no Tryton is.</summary>
    public static string? Setting(string name = "") => Environment.GetEnvironmentVariable("PORTAL_TEST_TRYTON" + name) is { Length: > 0 } value ? value : null;

    public static async Task<TrytonDesk> Open()
    {
        var desk = new TrytonDesk();
        var user = Setting("_ADMIN")!;
        var login = await desk.Send("common.db.login", [user, new { password = Setting("_ADMIN_PASSWORD") }, "en"]);
        desk._http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Session", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{login[0].GetInt32()}:{login[1].GetString()}")));
        desk._context = await desk.Call("model.res.user.get_preferences", true);
        return desk;
    }

    /// <summary>A confirmed order of pieces of one supplier, one line per quantity; answers its id and number.</summary>
    public async Task<(int Id, string Number)> Order(string supplier, DateOnly onDock, params int[] quantities)
    {
        var party = (await Rows("party.party", "code", supplier, "addresses", "supplier_payment_term"))[0];
        var offers = await Call("model.purchase.product_supplier.search_read", new object[] { new object[] { "party", "=", party.GetProperty("id") }, new object[] { "product.template.default_uom.symbol", "=", "u" } }, 0, quantities.Length, null, Fields("product", "product.template.purchase_uom"));
        var lines = offers.EnumerateArray().Zip(quantities).Select((of, index) => new Dictionary<string, object?>
        {
            ["type"] = "line",
            ["product"] = of.First.GetProperty("product"),
            ["product_supplier"] = of.First.GetProperty("id"),
            ["unit"] = of.First.GetProperty("product.").GetProperty("template.").GetProperty("purchase_uom"),
            ["quantity"] = (double)of.Second,
            ["unit_price"] = new { __class__ = "Decimal", @decimal = "12.50" },
            ["delivery_date_edit"] = true,
            ["delivery_date_store"] = Day(onDock),
            ["description"] = $"Part {index + 1}",
        });
        var order = new Dictionary<string, object?>
        {
            ["party"] = party.GetProperty("id"),
            ["invoice_address"] = party.GetProperty("addresses")[0],
            ["payment_term"] = party.GetProperty("supplier_payment_term"),
            ["purchase_date"] = Day(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)),
            ["invoice_method"] = "shipment",
            ["lines"] = new object[] { new object[] { "create", lines.ToArray() } },
        };
        var ids = await Call("model.purchase.purchase.create", (object)new object[] { order });
        await Call("model.purchase.purchase.quote", ids);
        await Call("model.purchase.purchase.confirm", ids);
        var made = (await Rows("purchase.purchase", "id", ids[0].GetInt32(), "number"))[0];
        return (made.GetProperty("id").GetInt32(), made.GetProperty("number").GetString()!);
    }

    /// <summary>The lines of an order as Tryton holds them: quantity, and the planned receipts with their days.</summary>
    public async Task<IReadOnlyList<(decimal Quantity, IReadOnlyList<(decimal Quantity, string On)> Receipts)>> Lines(int order)
    {
        var lines = new List<(decimal, IReadOnlyList<(decimal, string)>)>();
        foreach (var line in (await Rows("purchase.line", "purchase", order, "quantity")).OrderBy(l => l.GetProperty("id").GetInt32()))
        {
            var moves = await Rows("stock.move", "origin", "purchase.line," + line.GetProperty("id").GetInt32().ToString(CultureInfo.InvariantCulture), "quantity", "planned_date", "state");
            lines.Add((line.GetProperty("quantity").GetDecimal(), [.. moves.Where(m => m.GetProperty("state").GetString() == "draft").Select(m => (m.GetProperty("quantity").GetDecimal(), Day(m.GetProperty("planned_date")))).OrderBy(m => m.Item2, StringComparer.Ordinal)]));
        }

        return lines;
    }

    public void Dispose() => _http.Dispose();

    private static string[] Fields(params string[] names) => names;

    private static object Day(DateOnly day) => new { __class__ = "date", year = day.Year, month = day.Month, day = day.Day };

    private static string Day(JsonElement day) => new DateOnly(day.GetProperty("year").GetInt32(), day.GetProperty("month").GetInt32(), day.GetProperty("day").GetInt32()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<JsonElement>> Rows(string model, string field, object value, params string[] fields) =>
        [.. (await Call($"model.{model}.search_read", new object[] { new[] { field, "=", value } }, 0, null, null, fields)).EnumerateArray()];

    private Task<JsonElement> Call(string method, params object?[] arguments) => Send(method, [.. arguments, _context]);

    private async Task<JsonElement> Send(string method, object?[] arguments)
    {
        // Tryton takes no chunks: the length has to be known before.
        using var body = new StringContent(JsonSerializer.Serialize(new { id = 1, method, @params = arguments }), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(Setting()!), body);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return said.TryGetProperty("error", out var error) && error.ValueKind != JsonValueKind.Null ? throw new InvalidOperationException($"{method}: {error}") : said.GetProperty("result");
    }
}
