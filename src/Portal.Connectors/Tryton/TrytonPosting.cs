using System.Globalization;
using System.Text.Json;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>
/// Brings one answer into Tryton. Every run reads first and does what is missing, so that it may be killed and repeated anywhere:
/// note what the amendment destroys → draft the amendment → validate it → set dates, splits and mark of all lines in one call → remove the note.
/// Without a change of quantity, price or product the one call is all there is.
/// </summary>
internal sealed class TrytonPosting(TrytonClient client, TrytonOrders orders, ErpPosting posting, TimeProvider time)
{
    private const int Tries = 4;

    private static readonly TimeSpan RemadeWithin = TimeSpan.FromSeconds(10);

    private bool _sent;

    /// <summary>The line that a posting means.</summary>
    public static TrytonLine? Line(TrytonOrder order, ErpPosting posting) =>
        order.Lines.FirstOrDefault(line => line.Id.ToString(CultureInfo.InvariantCulture) == posting.LineId);

    /// <summary>The order's number, with the amendment where there was one.</summary>
    public static ErpPostingAnswer Taken(TrytonOrder order, LineMark mark, ErpPosting posting) =>
        ErpPostingAnswer.Accepted(mark.Key == posting.Key && mark.Amendment is { } amendment ? FormattableString.Invariant($"{order.Number}/A{amendment}") : order.Number);

    public async Task<ErpPostingAnswer> Run(CancellationToken ct)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Once(ct);
                }
                catch (TrytonStale) when (attempt < Tries)
                {
                    // Somebody was faster: read again and decide again.
                }
            }
        }
        catch (TrytonRefusal no)
        {
            return ErpPostingAnswer.Refused(no.Code, no.Message);
        }
        catch (ErpUnreachable gone) when (_sent)
        {
            throw new HttpRequestException("Tryton went away in the middle of a posting.", gone);
        }
        catch (Exception cut) when (!_sent && cut is HttpRequestException or TimeoutException or TrytonFailure or TrytonStale)
        {
            throw new ErpUnreachable("Nothing was changed in Tryton: " + cut.Message, cut);
        }
    }

    private async Task<ErpPostingAnswer> Once(CancellationToken ct)
    {
        var order = await orders.Find(posting.OrderNumber, ct) ?? throw new TrytonRefusal("order.unknown", $"There is no order {posting.OrderNumber}.");
        var line = Line(order, posting) ?? throw new TrytonRefusal("line.unknown", $"Order {posting.OrderNumber} has no such line.");
        var journal = await FindJournal(order, ct);
        if (line.Mark is { } mark && mark.Knows(posting.Key))
        {
            await Remove(journal, ct);
            return Taken(order, mark, posting);
        }

        if (await Amended(order, line, journal, ct) is not { } amendment)
        {
            var plain = Mark(order, line, null);
            await Set(order, line, plain, null, ct);
            return Taken(order, plain, posting);
        }

        (order, line) = await Remade(order, ct);
        journal = await FindJournal(order, ct);
        var next = Mark(order, line, amendment);
        try
        {
            await Set(order, line, next, journal?.Journal, ct);
        }
        catch (TrytonRefusal no)
        {
            // Not a refusal any more: the order is changed, and the journal waits for somebody to look.
            throw new TrytonFailure($"Tryton changed order {order.Number} but refuses its dates: {no.Message}");
        }

        await Remove(journal, ct);
        return Taken(order, next, posting);
    }

    /// <summary>The amendment of this posting, validated, now or by an earlier try; null when the order needs none.</summary>
    private async Task<int?> Amended(TrytonOrder order, TrytonLine line, (int Id, Journal Journal)? journal, CancellationToken ct)
    {
        var amendment = await FindAmendment(order, ct);
        if (amendment is { Validated: true })
        {
            return amendment.Value.Id;
        }

        var product = await Substitute(line, ct);
        PostingRules.Check(order, line, posting);
        if (!Changes(line, product))
        {
            return null;
        }

        await Keep(Journal.Of(order, line, posting.Key), order, journal, ct);
        return await Amend(order, line, product, amendment?.Id, ct);
    }

    private bool Changes(TrytonLine line, int? product) =>
        posting.Action == ErpPostingAction.CancelLine
        || (posting.Action == ErpPostingAction.ConfirmAndUpdate && (posting.Quantity != line.Quantity || (Price is { } price && price != line.UnitPrice) || (product is not null && product != line.Product)));

    private decimal? Price => posting.Price is { } price ? price / (posting.PriceUnit == 0 ? 1 : posting.PriceUnit) : null;

    private LineMark Mark(TrytonOrder order, TrytonLine line, int? amendment)
    {
        var requested = LineDates.Requested(order, line);
        ErpScheduleLine[] agreed = posting.Action == ErpPostingAction.CancelLine ? [] : [.. posting.Schedule.OrderBy(part => part.OnDock)];
        var asked = posting.Action switch
        {
            ErpPostingAction.CancelLine => [],
            ErpPostingAction.ConfirmAndUpdate => WithBalance(agreed, requested),
            _ => requested,
        };
        var remark = posting.SubstituteItem is { } item ? "substitute:" + item : Price is { } price ? FormattableString.Invariant($"price:{price}") : null;
        return new LineMark(posting.Key, posting.Version, asked, agreed, amendment, posting.Action == ErpPostingAction.Confirm ? remark : null, line.Mark is { } last ? [last.Key, .. last.Earlier] : []);
    }

    /// <summary>What is requested after an update: the agreed days, and what nobody promised on the last day of both.</summary>
    private IReadOnlyList<ErpScheduleLine> WithBalance(ErpScheduleLine[] agreed, IReadOnlyList<ErpScheduleLine> requested)
    {
        var balance = posting.Quantity - agreed.Sum(part => part.Quantity);
        var last = requested.Select(part => part.OnDock).Append(agreed[^1].OnDock).Max();
        return balance <= 0 ? agreed : agreed[^1].OnDock == last ? LineDates.Sized(agreed, posting.Quantity) : [.. agreed, new ErpScheduleLine(balance, last)];
    }

    /// <summary>One call, one transaction: the mark stands if and only if dates and splits do.</summary>
    private async Task Set(TrytonOrder order, TrytonLine line, LineMark mark, Journal? journal, CancellationToken ct)
    {
        var values = new Dictionary<string, object?> { ["note"] = mark.On(line.Note) };
        if (mark.Store is { } day)
        {
            (values["delivery_date_edit"], values["delivery_date_store"]) = (true, TrytonJson.Day(day));
            var plan = MovePlan.Of(order, line, mark.Confirmed, mark.Requested);
            if (!plan.Unchanged)
            {
                values["moves"] = plan.Commands;
            }
        }

        var stamps = Stamps(line);
        var commands = new List<object> { new object[] { "write", new[] { line.Id }, values } };
        foreach (var (other, plan) in journal?.Back(order) ?? [])
        {
            commands.Add(new object[] { "write", new[] { other.Id }, new Dictionary<string, object?> { ["moves"] = plan.Commands } });
            stamps = stamps.Concat(Stamps(other));
        }

        var context = new Dictionary<string, object>(MovePlan.SplitContext) { ["_timestamp"] = stamps.ToDictionary(stamp => stamp.Key, stamp => stamp.Value) };
        await Change("model.purchase.purchase.write", [new[] { order.Id }, new Dictionary<string, object> { ["lines"] = commands }], context, ct);
    }

    private static IEnumerable<KeyValuePair<string, string>> Stamps(TrytonLine line) =>
        line.Free.Select(move => KeyValuePair.Create($"stock.move,{move.Id}", move.Timestamp)).Append(KeyValuePair.Create($"purchase.line,{line.Id}", line.Timestamp));

    private async Task<int?> Substitute(TrytonLine line, CancellationToken ct)
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

    private string AmendmentName => "Supplier portal " + posting.Key;

    private async Task<(int Id, bool Validated)?> FindAmendment(TrytonOrder order, CancellationToken ct)
    {
        var found = await client.SearchRead(
            "purchase.amendment", [TrytonJson.Where("purchase", "=", order.Id), TrytonJson.Where("description", "=", AmendmentName)], ["state"], ct);
        return found.Count == 0 ? null : found.OrderBy(row => row.Text("state") == "validated" ? 0 : 1).Select(row => (row.Id, row.Text("state") == "validated")).First();
    }

    private async Task<int> Amend(TrytonOrder order, TrytonLine line, int? product, int? left, CancellationToken ct)
    {
        if (left is { } old)
        {
            // Drafted by a try that ended there; the order may have changed since.
            await Change("model.purchase.amendment.delete", [new[] { old }], null, ct);
        }

        int? made = null;
        try
        {
            var ids = await Change("model.purchase.amendment.create", [new object[] { Amendment(order, line, product) }], null, ct);
            made = ids[0].GetInt32();
            await Change("model.purchase.amendment.validate_amendment", [new[] { made }], null, ct);
            return made.Value;
        }
        catch (TrytonRefusal)
        {
            if (made is { } draft)
            {
                await Change("model.purchase.amendment.delete", [new[] { draft }], null, ct);
            }

            await Remove(await FindJournal(order, ct), ct);
            throw;
        }
    }

    private Dictionary<string, object?> Amendment(TrytonOrder order, TrytonLine line, int? product)
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
            ["unit_price"] = TrytonJson.Decimal(Price is { } price && posting.Action == ErpPostingAction.ConfirmAndUpdate ? price : line.UnitPrice),
            ["description"] = replaced ? null : line.Description,
        };
        return new() { ["purchase"] = order.Id, ["description"] = AmendmentName, ["lines"] = new object[] { new object[] { "create", new object[] { values } } } };
    }

    /// <summary>The order after Tryton has made its planned receipts anew, which it leaves to a worker where one is set up.</summary>
    private async Task<(TrytonOrder Order, TrytonLine Line)> Remade(TrytonOrder before, CancellationToken ct)
    {
        var until = time.GetUtcNow() + RemadeWithin;
        while (true)
        {
            var order = await orders.Find(before.Number, ct) ?? throw new TrytonFailure($"Order {before.Number} is gone.");
            if (order.Lines.All(line => line.Planned))
            {
                return (order, Line(order, posting)!);
            }

            if (time.GetUtcNow() > until)
            {
                throw new TrytonFailure($"Tryton has not planned the receipts of order {before.Number} again yet: is its worker running?");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), time, ct);
        }
    }

    private async Task<(int Id, Journal Journal)?> FindJournal(TrytonOrder order, CancellationToken ct)
    {
        var notes = await client.SearchRead("ir.note", [TrytonJson.Where("resource", "=", $"purchase.purchase,{order.Id}")], ["message"], ct);
        return notes.Select(note => (note.Id, Journal: Journal.In(note.Text("message"))))
            .Where(note => note.Journal?.Key == posting.Key)
            .Select(note => ((int, Journal)?)(note.Id, note.Journal!))
            .FirstOrDefault();
    }

    private async Task Keep(Journal journal, TrytonOrder order, (int Id, Journal Journal)? old, CancellationToken ct)
    {
        await Remove(old, ct);
        await Change("model.ir.note.create", [new object[] { new { resource = $"purchase.purchase,{order.Id}", message = journal.Text() } }], null, ct);
    }

    private async Task Remove((int Id, Journal Journal)? journal, CancellationToken ct)
    {
        if (journal is { } note)
        {
            await Change("model.ir.note.delete", [new[] { note.Id }], null, ct);
        }
    }

    private async Task<JsonElement> Change(string method, object?[] arguments, IReadOnlyDictionary<string, object>? context, CancellationToken ct)
    {
        try
        {
            var result = await client.Call(method, arguments, context, ct);
            _sent = true;
            return result;
        }
        catch (Exception answer) when (answer is ErpUnreachable or TrytonRefusal or TrytonStale)
        {
            throw;
        }
        catch
        {
            _sent = true;
            throw;
        }
    }
}
