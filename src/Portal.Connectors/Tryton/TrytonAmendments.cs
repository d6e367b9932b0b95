using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>The amendment of a posting that changes quantity, price or product; found again by its name, which carries the key.</summary>
internal sealed class TrytonAmendments(TrytonClient client, TrytonChanges changes, TrytonJournals journals, ErpPosting posting)
{
    /// <summary>True when days and splits alone won't do.</summary>
    public bool Needed(TrytonLine line, int? product) =>
        posting.Action == ErpPostingAction.CancelLine
        || (posting.Action == ErpPostingAction.ConfirmAndUpdate && (posting.Quantity != line.Quantity || (TrytonPosting.PriceOf(posting) is { } price && price != line.UnitPrice) || (product is not null && product != line.Product)));

    public async Task<int?> Substitute(TrytonLine line, CancellationToken ct)
    {
        if (posting is not { Action: ErpPostingAction.ConfirmAndUpdate, SubstituteItem: { } number })
        {
            return null;
        }

        var found = await client.Search("product.product", [TrytonJson.Where("code", "=", number)], ct);
        return found.Count switch
        {
            0 => throw new TrytonRefusal("item.unknown", $"There is no item {number}."),
            1 => found[0],
            _ => found.Contains(line.Product ?? 0) ? line.Product : throw new TrytonRefusal("item.ambiguous", $"{found.Count} items have the number {number}."),
        };
    }

    private string Name => "Supplier portal " + posting.Key;

    public async Task<(int Id, bool Validated)?> Find(TrytonOrder order, CancellationToken ct)
    {
        var found = await client.SearchRead(
            "purchase.amendment", [TrytonJson.Where("purchase", "=", order.Id), TrytonJson.Where("description", "=", Name)], ["state"], ct);
        return found.Count == 0 ? null : found.OrderBy(row => row.Text("state") == "validated" ? 0 : 1).Select(row => (row.Id, row.Text("state") == "validated")).First();
    }

    public async Task<int> Make(TrytonOrder order, TrytonLine line, int? product, int? left, CancellationToken ct)
    {
        if (left is { } old)
        {
            // Drafted by a try that ended there; the order may have changed since.
            await changes.Call("model.purchase.amendment.delete", [new[] { old }], null, ct);
        }

        int? made = null;
        try
        {
            var ids = await changes.Call("model.purchase.amendment.create", [new object[] { Content(order, line, product) }], null, ct);
            made = ids[0].GetInt32();
            await changes.Call("model.purchase.amendment.validate_amendment", [new[] { made }], null, ct);
            return made.Value;
        }
        catch (TrytonRefusal)
        {
            if (made is { } draft)
            {
                await changes.Call("model.purchase.amendment.delete", [new[] { draft }], null, ct);
            }

            await journals.Remove(await journals.Find(order, ct), ct);
            throw;
        }
    }

    private Dictionary<string, object?> Content(TrytonOrder order, TrytonLine line, int? product)
    {
        var replaced = product is not null && product != line.Product;
        // All that an amendment doesn't name it would empty; the party is what its check of the supplier's product looks at.
        var values = new Dictionary<string, object?>
        {
            ["action"] = "line",
            ["line"] = line.Id,
            ["party"] = order.Party,
            ["product"] = replaced ? product : line.Product,
            ["product_supplier"] = replaced ? null : line.ProductSupplier,
            ["quantity"] = (double)(posting.Action == ErpPostingAction.CancelLine ? line.GivenUp : posting.Quantity + line.GivenUp),
            ["unit"] = line.Unit,
            ["unit_price"] = TrytonJson.Decimal(TrytonPosting.PriceOf(posting) is { } price && posting.Action == ErpPostingAction.ConfirmAndUpdate ? price : line.UnitPrice),
            ["description"] = replaced ? null : line.Description,
        };
        return new() { ["purchase"] = order.Id, ["description"] = Name, ["lines"] = new object[] { new object[] { "create", new object[] { values } } } };
    }
}
