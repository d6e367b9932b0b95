using System.Globalization;
using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>
/// Brings one answer into Tryton. Every run reads first and does what is missing, so that it may be killed and repeated anywhere:
/// note what the amendment destroys → draft the amendment → validate it → set dates, splits and mark of all lines in one call → remove the note.
/// Without a change of quantity, price or product the one call is all there is.
/// </summary>
internal sealed class TrytonPosting
{
    private const int Tries = 4;

    private static readonly TimeSpan RemadeWithin = TimeSpan.FromSeconds(10);

    private readonly TrytonOrders _orders;
    private readonly ErpPosting _posting;
    private readonly TimeProvider _time;
    private readonly TrytonChanges _changes;
    private readonly TrytonJournals _journals;
    private readonly TrytonAmendments _amendments;

    public TrytonPosting(TrytonClient client, TrytonOrders orders, ErpPosting posting, TimeProvider time)
    {
        (_orders, _posting, _time, _changes) = (orders, posting, time, new(client));
        _journals = new(client, _changes, posting.Key);
        _amendments = new(client, _changes, _journals, posting);
    }

    /// <summary>The price of one unit; null when the posting leaves it.</summary>
    public static decimal? PriceOf(ErpPosting posting) => posting.Price is { } price ? price / (posting.PriceUnit == 0 ? 1 : posting.PriceUnit) : null;

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
        catch (ErpUnreachable gone) when (_changes.Sent)
        {
            throw new HttpRequestException("Tryton went away in the middle of a posting.", gone);
        }
        catch (Exception cut) when (!_changes.Sent && cut is HttpRequestException or TimeoutException or TrytonFailure or TrytonStale)
        {
            throw new ErpUnreachable("Nothing was changed in Tryton: " + cut.Message, cut);
        }
    }

    private async Task<ErpPostingAnswer> Once(CancellationToken ct)
    {
        var order = await _orders.Find(_posting.OrderNumber, ct) ?? throw new TrytonRefusal("order.unknown", $"There is no order {_posting.OrderNumber}.");
        var line = Line(order, _posting) ?? throw new TrytonRefusal("line.unknown", $"Order {_posting.OrderNumber} has no such line.");
        var journal = await _journals.Find(order, ct);
        if (line.Mark is { } mark && mark.Knows(_posting.Key))
        {
            await Tidy(journal, ct);
            return Taken(order, mark, _posting);
        }

        if (await Amended(order, line, journal, ct) is not { } amendment)
        {
            var plain = Mark(order, line, null);
            await Set(order, line, plain, null, ct);
            return Taken(order, plain, _posting);
        }

        (order, line) = await Remade(order, ct);
        journal = await _journals.Find(order, ct);
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

        await Tidy(journal, ct);
        return Taken(order, next, _posting);
    }

    /// <summary>The effect is in: that its note stays is no refusal of it, and looking it up tells so.</summary>
    private async Task Tidy((int Id, Journal Journal)? journal, CancellationToken ct)
    {
        try
        {
            await _journals.Remove(journal, ct);
        }
        catch (TrytonRefusal no)
        {
            throw new TrytonFailure($"Tryton took the answer but keeps the portal's note: {no.Message}");
        }
    }

    /// <summary>The amendment of this posting, validated, now or by an earlier try; null when the order needs none.</summary>
    private async Task<int?> Amended(TrytonOrder order, TrytonLine line, (int Id, Journal Journal)? journal, CancellationToken ct)
    {
        var amendment = await _amendments.Find(order, ct);
        if (amendment is { Validated: true })
        {
            return amendment.Value.Id;
        }

        var product = await _amendments.Substitute(line, ct);
        PostingRules.Check(order, line, _posting);
        if (!_amendments.Needed(line, product))
        {
            return null;
        }

        await _journals.Keep(Journal.Of(order, line, _posting.Key), order, journal, ct);
        return await _amendments.Make(order, line, product, amendment?.Id, ct);
    }

    private LineMark Mark(TrytonOrder order, TrytonLine line, int? amendment)
    {
        var requested = LineDates.Requested(order, line);
        ErpScheduleLine[] agreed = _posting.Action == ErpPostingAction.CancelLine ? [] : [.. _posting.Schedule.OrderBy(part => part.OnDock)];
        var asked = _posting.Action switch
        {
            ErpPostingAction.CancelLine => [],
            ErpPostingAction.ConfirmAndUpdate => WithBalance(agreed, requested),
            _ => requested,
        };
        var remark = _posting.SubstituteItem is { } item ? "substitute:" + item : PriceOf(_posting) is { } price ? FormattableString.Invariant($"price:{price}") : null;
        return new LineMark(_posting.Key, _posting.Version, asked, agreed, amendment, _posting.Action == ErpPostingAction.Confirm ? remark : null, line.Mark is { } last ? [last.Key, .. last.Earlier] : []);
    }

    /// <summary>What is requested after an update: the agreed days, and what nobody promised on the last day of both.</summary>
    private IReadOnlyList<ErpScheduleLine> WithBalance(ErpScheduleLine[] agreed, IReadOnlyList<ErpScheduleLine> requested)
    {
        var balance = _posting.Quantity - agreed.Sum(part => part.Quantity);
        var last = requested.Select(part => part.OnDock).Append(agreed[^1].OnDock).Max();
        return balance <= 0 ? agreed : agreed[^1].OnDock == last ? LineDates.Sized(agreed, _posting.Quantity) : [.. agreed, new ErpScheduleLine(balance, last)];
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
        await _changes.Call("model.purchase.purchase.write", [new[] { order.Id }, new Dictionary<string, object> { ["lines"] = commands }], context, ct);
    }

    private static IEnumerable<KeyValuePair<string, string>> Stamps(TrytonLine line) =>
        line.Free.Select(move => KeyValuePair.Create($"stock.move,{move.Id}", move.Timestamp)).Append(KeyValuePair.Create($"purchase.line,{line.Id}", line.Timestamp));

    /// <summary>The order after Tryton has made its planned receipts anew, which it leaves to a worker where one is set up.</summary>
    private async Task<(TrytonOrder Order, TrytonLine Line)> Remade(TrytonOrder before, CancellationToken ct)
    {
        var until = _time.GetUtcNow() + RemadeWithin;
        while (true)
        {
            var order = await _orders.Find(before.Number, ct) ?? throw new TrytonFailure($"Order {before.Number} is gone.");
            if (order.Lines.All(line => line.Planned))
            {
                return (order, Line(order, _posting)!);
            }

            if (_time.GetUtcNow() > until)
            {
                throw new TrytonFailure($"Tryton has not planned the receipts of order {before.Number} again yet: is its worker running?");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), _time, ct);
        }
    }
}
