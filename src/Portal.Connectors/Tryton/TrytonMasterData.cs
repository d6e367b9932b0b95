using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>Units, warehouses, suppliers, products and how suppliers call them.</summary>
internal sealed class TrytonMasterData(TrytonClient client)
{
    /// <summary>The item of lines that name no product.</summary>
    public const string FreeText = "0";

    private static readonly IReadOnlyDictionary<string, object> WithInactive = new Dictionary<string, object> { ["active_test"] = false };

    public async Task<ErpMasterData> Read(DateTime? since, CancellationToken ct)
    {
        var units = await Units(ct);
        var unitNames = Names(units, "symbol");
        var plants = await Warehouses(ct);
        var products = await Products(since, ct);
        var supplierItems = await SupplierItems(since, ct);
        var suppliers = await Suppliers(since, supplierItems, ct);
        var timeZone = await TimeZone(ct);
        IEnumerable<TrytonRow> dated = [.. units, .. plants, .. products, .. products.Select(product => product.Nested("template")!.Value), .. supplierItems, .. suppliers];
        return new ErpMasterData(
            dated.Select(row => row.ChangedAt).Append(since ?? DateTime.UnixEpoch).Max(),
            [.. units.Select(unit => new ErpUnit(unitNames[unit.Id], TrytonCodes.Rec20(unit.Text("symbol")), unit.Text("name") ?? unitNames[unit.Id], unit.Number("digits") ?? 2))],
            [],
            [.. Plants(plants, timeZone)],
            [.. suppliers.Select(Supplier)],
            [.. products.Select(product => Item(product, unitNames)), new ErpItem(FreeText, "FREE-TEXT", "Line without a product", "", unitNames[units.Min(unit => unit.Id)])],
            [.. supplierItems.SelectMany(item => SupplierItem(item, unitNames))],
            []);
    }

    /// <summary>What orders call a unit and a warehouse.</summary>
    public async Task<(TrytonNames Units, TrytonNames Plants)> Names(CancellationToken ct) =>
        (Names(await Units(ct), "symbol"), Names(await Warehouses(ct), "code"));

    private static TrytonNames Names(IEnumerable<TrytonRow> rows, string code) => TrytonNames.Of(rows.Select(row => (row.Id, row.Text(code))));

    private static object[] Since(DateTime? since, params string[] paths)
    {
        if (since is not { } from)
        {
            return [];
        }

        var at = TrytonJson.Instant(from);
        object[] either = ["OR", .. paths.SelectMany(path => new[] { TrytonJson.Where(path + "write_date", ">=", at), TrytonJson.Where(path + "create_date", ">=", at) })];
        return [either];
    }

    private Task<List<TrytonRow>> Units(CancellationToken ct) =>
        client.SearchRead("product.uom", [], ["symbol", "name", "digits", "write_date", "create_date"], ct, context: WithInactive);

    private Task<List<TrytonRow>> Warehouses(CancellationToken ct) =>
        client.SearchRead("stock.location", [TrytonJson.Where("type", "=", "warehouse")], ["code", "name", "address.country.code", "write_date", "create_date"], ct, context: WithInactive);

    private Task<List<TrytonRow>> Products(DateTime? since, CancellationToken ct) => client.SearchRead(
        "product.product",
        [TrytonJson.Where("template.purchasable", "=", true), .. Since(since, "", "template.")],
        ["code", "template.name", "template.account_category.name", "template.default_uom", "template.write_date", "template.create_date", "write_date", "create_date"],
        ct,
        context: WithInactive);

    private Task<List<TrytonRow>> SupplierItems(DateTime? since, CancellationToken ct) => client.SearchRead(
        "purchase.product_supplier",
        Since(since, "", "template."),
        [
            "party", "party.code", "code", "product", "template.products", "template.default_uom.factor", "template.purchase_uom.factor", "write_date", "create_date",
        ],
        ct,
        context: WithInactive);

    /// <summary>Parties that supply or were ordered from. A party says neither of itself, so both are asked.</summary>
    private async Task<List<TrytonRow>> Suppliers(DateTime? since, List<TrytonRow> supplierItems, CancellationToken ct)
    {
        var ordered = await client.SearchRead("purchase.purchase", [TrytonJson.Where("state", "!=", "draft"), .. Since(since, "")], ["party"], ct);
        var named = ordered.Select(order => order.Number("party")!.Value).Concat(supplierItems.Select(item => item.Nested("party")!.Value.Id)).Distinct().ToList();
        var changed = since is null ? [] : await client.Search("party.party", Since(since, "", "addresses.", "contact_mechanisms."), ct);
        var parties = await client.SearchRead(
            "party.party",
            [TrytonJson.Where("id", "in", named.Union(await Supplying(changed.Except(named), ct)).ToArray())],
            ["code", "name", "lang.code", "addresses.country.code", "contact_mechanisms.type", "contact_mechanisms.value", "write_date", "create_date"],
            ct,
            context: WithInactive);
        return parties;
    }

    private async Task<IEnumerable<int>> Supplying(IEnumerable<int> parties, CancellationToken ct)
    {
        var asked = parties.ToArray();
        if (asked.Length == 0)
        {
            return [];
        }

        var supplying = await client.SearchRead("purchase.product_supplier", [TrytonJson.Where("party", "in", asked)], ["party"], ct, context: WithInactive);
        var ordered = await client.SearchRead("purchase.purchase", [TrytonJson.Where("party", "in", asked), TrytonJson.Where("state", "!=", "draft")], ["party"], ct);
        return supplying.Concat(ordered).Select(row => row.Number("party")!.Value).Distinct();
    }

    private async Task<string> TimeZone(CancellationToken ct) =>
        (await client.Read("company.company", [await client.Company(ct)], ["timezone"], ct)).Single().Text("timezone") ?? "UTC";

    private static IEnumerable<ErpPlant> Plants(List<TrytonRow> rows, string timeZone)
    {
        var names = Names(rows, "code");
        return rows.Select(row => new ErpPlant(names[row.Id], row.Text("name") ?? names[row.Id], TrytonCodes.Region(row.Nested("address")?.Nested("country")?.Text("code")), timeZone, null));
    }

    private static ErpSupplier Supplier(TrytonRow party)
    {
        var country = party.Rows("addresses").OrderBy(address => address.Id).Select(address => address.Nested("country")?.Text("code")).FirstOrDefault(code => code is not null);
        var language = party.Nested("lang")?.Text("code")?.Split('_')[0] ?? "en";
        var email = party.Rows("contact_mechanisms").OrderBy(way => way.Id).FirstOrDefault(way => way.Text("type") == "email") is { Json.ValueKind: not System.Text.Json.JsonValueKind.Undefined } way ? way.Text("value") : null;
        return new ErpSupplier(party.Required("code"), party.Text("name") ?? party.Required("code"), TrytonCodes.Region(country), country ?? "", language, email, null, null, null);
    }

    private static ErpItem Item(TrytonRow product, TrytonNames units)
    {
        var template = product.Nested("template")!.Value;
        return new ErpItem(
            Id(product.Id), product.Text("code") ?? $"#{product.Id}", template.Text("name") ?? "", template.Nested("account_category")?.Text("name") ?? "", units[template.Number("default_uom")]);
    }

    private static IEnumerable<ErpSupplierItem> SupplierItem(TrytonRow row, TrytonNames units)
    {
        var template = row.Nested("template")!.Value;
        var (stocked, bought) = (template.Nested("default_uom")!.Value, template.Nested("purchase_uom"));
        var packed = bought is { } unit && unit.Id != stocked.Id ? bought : null;
        // Without a product it counts for all variants of its template.
        var products = row.Number("product") is { } one ? [one] : template.Ids("products");
        return products.Select(product => new ErpSupplierItem(
            row.Nested("party")!.Value.Required("code"),
            Id(product),
            row.Text("code"),
            packed is { } named ? units[named.Id] : null,
            packed?.Decimal("factor") / (stocked.Decimal("factor") ?? 1)));
    }

    private static string Id(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
