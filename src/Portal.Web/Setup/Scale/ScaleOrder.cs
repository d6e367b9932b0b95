using Portal.Domain.Orders;
using Portal.Domain.Policies;

namespace Portal.Web.Setup.Scale;

/// <summary>One invented order and what was said to it; its number is the seed, so that a day's orders are the same each time.</summary>
#pragma warning disable CA5394 // Invented history, no secret.
internal sealed class ScaleOrder
{
    private const int OldestDays = 180;
    private const string Policy = "Default v0";
    private readonly Random _dice;
    private readonly DateOnly _today;
    private readonly OrderContent _content;
    private readonly DateTime _answeredAt;

    /// <summary>Number <paramref name="at"/> of <paramref name="orders"/>, the oldest first.</summary>
    public ScaleOrder(ScaleCompany company, int at, int orders, DateTime now)
    {
        (_dice, _today) = (new Random(at), DateOnly.FromDateTime(now));
        var supplier = at % company.Suppliers.Count;
        var orderedOn = _today.AddDays(-OldestDays + (int)((long)OldestDays * at / orders));
        var plant = ScaleCompany.PlantOf(supplier, _dice.Next(3));
        var first = _dice.Next(10);
        _content = new(
            $"45{at + 1:00000000}", ScaleCompany.Erp, plant, $"Purchasing {plant[2..]}", at % 7 == 0 ? "USD" : "EUR", "Net 30", "DAP", orderedOn, 1, false, false, null,
            [.. Enumerable.Range(1, 3 + (at % 5)).Select(n => ScaleTerms.Line(company, supplier, first + n, n * 10, orderedOn.AddDays(14 + _dice.Next(60)), _dice))]);
        var received = At(orderedOn, 8);
        _answeredAt = Earlier(received.AddHours(5 + _dice.Next(60)), now.AddMinutes(-10));
        Order = new PurchaseOrder(company.Suppliers[supplier].SupplierId, _content, received, orderedOn.AddDays(2));
        Entries.Add(Entry(null, OrderEntryKind.Received, received, "Sync"));
        Tell(_dice.Next(100), now);
        Order.ClearEvents();
    }

    /// <summary>The order as it stands at the end.</summary>
    public PurchaseOrder Order { get; }

    /// <summary>Its timeline.</summary>
    public List<OrderEntry> Entries { get; } = [];

    /// <summary>The line whose answer deviated and when; null when all was as asked.</summary>
    public (OrderLine Line, DateTime At)? Deviated { get; private set; }

    /// <summary>True for one order in four, on which both sides wrote.</summary>
    public bool HasMessages => Order.Number[^1] is '2' or '5' || Order.Number[^2..] is "08" or "64" or "77" or "31" or "93";

    private void Tell(int plot, DateTime now)
    {
        var over = _content.Lines.Max(l => l.Requested[^1].OnDock) < _today;
        if (plot < 2)
        {
            Order.Revise(_content with { Revision = 2, Cancelled = true }, _answeredAt, null);
            return;
        }

        if (plot < 12 && !over)
        {
            return;
        }

        AnswerAll(plot is >= 60);
        if (Deviated is { } open && (over || plot >= 75))
        {
            Decide(open.Line, over ? 0 : plot, Earlier(_answeredAt.AddHours(4 + _dice.Next(30)), now.AddMinutes(-1)));
        }

        foreach (var line in Order.Lines.Where(l => l.State is LineState.InPolicy).ToList())
        {
            Order.MarkPosted(line.Number, line.Answer!.Number);
        }

        if (over)
        {
            Order.Revise(_content with { Lines = [.. _content.Lines.Select(l => l with { Received = l.Quantity })] }, now, null);
        }
        else if (plot is >= 12 and < 16)
        {
            Revise(plot == 12);
        }
    }

    /// <summary>A revision asks for more of the first line, or for less than has been received.</summary>
    private void Revise(bool conflict)
    {
        var line = _content.Lines[0];
        var quantity = conflict ? line.Quantity / 2 : line.Quantity * 2;
        var changed = line with { Quantity = quantity, Received = conflict ? line.Quantity - 1 : 0, Requested = [new(quantity, line.Requested[^1].OnDock)] };
        Order.Revise(_content with { Revision = 2, Lines = [changed, .. _content.Lines.Skip(1)] }, _answeredAt.AddHours(2), _today.AddDays(2));
        Entries.Add(Entry(null, OrderEntryKind.Revised, _answeredAt.AddHours(2), "Sync"));
    }

    private void AnswerAll(bool deviates)
    {
        foreach (var line in Order.Lines.ToList())
        {
            var last = line.Number == 20 && deviates;
            var offer = last ? ScaleTerms.Deviating(line, _dice) : new LineOffer(AnswerKind.Accept, []);
            Order.Answer(line.Number, 1, offer, (l, o) => Judge.Of(l, o, Tolerances.Default, Policy), DateOnly.FromDateTime(_answeredAt), _answeredAt, "Supplier sales");
            Entries.Add(Entry(line.Number, OrderEntryKind.Answered, _answeredAt, "Supplier sales"));
            if (line.State is LineState.WaitingForBuyer)
            {
                Deviated = (line, _answeredAt);
                Entries.Add(Entry(line.Number, OrderEntryKind.WaitsForBuyer, _answeredAt, Policy));
            }
        }
    }

    private void Decide(OrderLine line, int plot, DateTime at)
    {
        const string by = "Purchasing";
        var answer = line.Answer!;
        var kind = OrderEntryKind.ApprovedAndUpdated;
        if (plot is >= 84 and < 90)
        {
            kind = OrderEntryKind.Rejected;
            Order.Reject(line.Number, answer.Number, "The line would stand still.", _today.AddDays(2), at, by);
        }
        else if (plot >= 90)
        {
            kind = OrderEntryKind.Countered;
            Order.Counter(line.Number, answer.Number, new(AnswerKind.Change, [.. line.Parts(Baseline.Requested)], Note: "We can wait a day, not longer."), _today.AddDays(3), at, by);
        }
        else
        {
            Order.Approve(line.Number, answer.Number, update: true, at, by);
        }

        Entries.Add(Entry(line.Number, kind, at, by));
    }

    private OrderEntry Entry(int? line, OrderEntryKind kind, DateTime at, string by) =>
        new() { SupplierId = Order.SupplierId, OrderId = Order.Id, Line = line, Kind = kind, At = at, By = by };

    private static DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
