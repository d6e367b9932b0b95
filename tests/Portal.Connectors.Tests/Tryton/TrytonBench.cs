using System.Globalization;
using Portal.Connectors.Http;
using Portal.Connectors.Tests.Erp;
using Portal.Connectors.Tryton;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tests.Tryton;

/// <summary>A running Tryton named by PORTAL_TEST_TRYTON; people's acts go through the same user over JSON-RPC.</summary>
public sealed class TrytonBench : ErpBench, IAsyncLifetime
{
    private TrytonClient? _people;
    private TrytonRow _party;
    private List<TrytonRow> _products = [];

    public override int MostCalls => 40;

    internal TrytonClient People => _people!;

    /// <summary>Skips the story where no Tryton is.</summary>
    public static void Required() =>
        Assert.SkipWhen(Setting("") is null, "PORTAL_TEST_TRYTON is not set: bring a Tryton up with tests/erp/tryton up.");

    public async ValueTask InitializeAsync()
    {
        if (Setting("") is null)
        {
            return;
        }

        Connect();
        _people = new TrytonClient(new ErpCalls(Service<IHttpClientFactory>(), Options(), TimeProvider.System), Options());
        var ct = CancellationToken.None;
        _party = (await People.SearchRead("party.party", [TrytonJson.Where("code", "=", "SUP-100")], ["addresses", "supplier_payment_term"], ct)).Single();
        var codes = await People.SearchRead("purchase.product_supplier", [TrytonJson.Where("party", "=", _party.Id), TrytonJson.Where("product.template.default_uom.symbol", "=", "u")], ["product.template.purchase_uom", "product.code"], ct);
        _products = [.. codes.OrderBy(code => code.Id)];
    }

    public override async Task<string> Order(params (decimal Quantity, DateOnly On)[] lines)
    {
        var number = await Draft(lines.Select((line, index) => Line(line.Quantity, line.On, index)), null);
        return number;
    }

    /// <summary>An order whose lines have no date of their own: the header's counts.</summary>
    public Task<string> OrderByHeader(DateOnly on, params decimal[] quantities) => Draft(quantities.Select((quantity, index) => Line(quantity, null, index)), on);

    public override Task ChangeQuantity(ErpOrder order, ErpOrderLine line, decimal quantity) => Amend(order, line, quantity);

    /// <summary>A buyer's own amendment in Tryton.</summary>
    public async Task Amend(ErpOrder order, ErpOrderLine line, decimal quantity)
    {
        var now = (await Rows("purchase.line", "id", int.Parse(line.LineId, CultureInfo.InvariantCulture), "purchase", "product", "product_supplier", "unit", "unit_price", "description")).Single();
        object values = new Dictionary<string, object?>
        {
            ["action"] = "line",
            ["line"] = now.Id,
            ["party"] = _party.Id,
            ["product"] = now.Number("product"),
            ["product_supplier"] = now.Number("product_supplier"),
            ["quantity"] = (double)quantity,
            ["unit"] = now.Number("unit"),
            ["unit_price"] = TrytonJson.Decimal(now.Decimal("unit_price") ?? 0),
            ["description"] = now.Text("description"),
        };
        var ids = await Do("model.purchase.amendment.create", new object[] { new Dictionary<string, object?> { ["purchase"] = now.Number("purchase"), ["description"] = "by a buyer, order " + order.Number, ["lines"] = new object[] { new object[] { "create", new[] { values } } } } });
        await Do("model.purchase.amendment.validate_amendment", Ids(ids));
    }

    public override async Task Receive(ErpOrder order, ErpOrderLine line, decimal quantity)
    {
        var move = (await Moves(line)).First(m => m.Text("state") == "draft");
        await Do("model.stock.move.write", new[] { move.Id }, new Dictionary<string, object> { ["quantity"] = (double)quantity });
        var shipment = await Ship(order, move.Id);
        await Do("model.stock.shipment.in.receive", new[] { shipment });
        await Do("model.stock.shipment.in.done", new[] { shipment });
    }

    /// <summary>A draft supplier shipment with one move on it.</summary>
    public async Task<int> Ship(ErpOrder order, int move) => Ids(await Do("model.stock.shipment.in.create", new object[]
    {
        new Dictionary<string, object?>
        {
            ["supplier"] = _party.Id, ["reference"] = $"DN-{order.Number}-{move}", ["planned_date"] = TrytonJson.Day(Today), ["warehouse"] = await Warehouse(),
            ["moves"] = new object[] { new object[] { "add", new[] { move } } },
        },
    }))[0];

    internal Task<List<TrytonRow>> Moves(ErpOrderLine line) => Rows("stock.move", "origin", "purchase.line," + line.LineId, "state", "quantity", "planned_date", "shipment");

    internal Task<List<TrytonRow>> Rows(string model, string field, object value, params string[] fields) =>
        People.SearchRead(model, [TrytonJson.Where(field, "=", value)], fields, TestContext.Current.CancellationToken);

    internal Task<System.Text.Json.JsonElement> Do(string method, object records, params object?[] more) => People.Call(method, [records, .. more], null, TestContext.Current.CancellationToken);

    protected override ErpConnectionOptions Options() => new()
    {
        Code = "TRYTON",
        Kind = "tryton",
        Url = new Uri(Setting("")!),
        User = Setting("_USER") ?? "connector",
        Secret = Setting("_PASSWORD"),
        CallsPerMinute = 6000,
        TimeoutSeconds = 60,
    };

    private static string? Setting(string name) => Environment.GetEnvironmentVariable("PORTAL_TEST_TRYTON" + name) is { Length: > 0 } value ? value : null;

    private static int[] Ids(System.Text.Json.JsonElement ids) => [.. ids.EnumerateArray().Select(id => id.GetInt32())];

    private async Task<int> Warehouse() => (await Rows("stock.location", "type", "warehouse")).Min(row => row.Id);

    private Dictionary<string, object?> Line(decimal quantity, DateOnly? on, int index)
    {
        var code = _products[index % _products.Count];
        var product = code.Nested("product")!.Value;
        return new Dictionary<string, object?>
        {
            ["type"] = "line",
            ["product"] = product.Id,
            ["product_supplier"] = code.Id,
            ["unit"] = product.Nested("template")!.Value.Number("purchase_uom"),
            ["quantity"] = (double)quantity,
            ["unit_price"] = TrytonJson.Decimal(12.5m + index),
            ["description"] = $"Story line {index + 1}",
            ["note"] = "Handle with care",
            ["delivery_date_edit"] = on is not null,
            ["delivery_date_store"] = TrytonJson.Day(on),
        };
    }

    private async Task<string> Draft(IEnumerable<Dictionary<string, object?>> lines, DateOnly? header)
    {
        var ids = Ids(await Do("model.purchase.purchase.create", new object[]
        {
            new Dictionary<string, object?>
            {
                ["party"] = _party.Id, ["invoice_address"] = _party.Ids("addresses")[0], ["payment_term"] = _party.Number("supplier_payment_term"), ["purchase_date"] = TrytonJson.Day(Today),
                ["delivery_date"] = TrytonJson.Day(header), ["invoice_method"] = "shipment", ["lines"] = new object[] { new object[] { "create", lines.ToArray() } },
            },
        }));
        await Do("model.purchase.purchase.quote", ids);
        await Do("model.purchase.purchase.confirm", ids);
        return (await Rows("purchase.purchase", "id", ids[0], "number")).Single().Required("number");
    }
}
