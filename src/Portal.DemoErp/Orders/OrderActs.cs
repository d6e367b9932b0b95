using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Orders;

/// <summary>What people in purchasing do. A person may cut or cancel what has been received: the ERP keeps it and says so.</summary>
internal static class OrderActs
{
    public static Order Create(Session session, NewOrder form)
    {
        var currency = session.One($"select currency from suppliers where id = {form.SupplierId}", row => row.Text())
            ?? throw Refused.Rule("supplier.unknown", $"There is no supplier {form.SupplierId}.");
        if (session.Number($"select count(*) from plants where id = {form.PlantId}") == 0)
        {
            throw Refused.Rule("plant.unknown", $"There is no plant {form.PlantId}.");
        }

        if (form.Lines.Count == 0)
        {
            throw Refused.Rule("order.empty", "An order has at least one line.");
        }

        var number = form.Number ?? Plain.Text(session.NextNumber("order"));
        if (OrderBook.Find(session, number) is not null)
        {
            throw Refused.Rule("order.exists", $"There is an order {number} already.");
        }

        var order = new Order(number, form.SupplierId, form.PlantId, form.Buyer ?? "Mara Brandt", currency, "30 days net", "DAP", form.OrderedOn ?? session.Today, 0, false, false, form.Note, []);
        foreach (var line in form.Lines)
        {
            order = order with { Lines = [.. order.Lines, LineFactory.Make(session, order, line)] };
        }

        return OrderBook.Revise(session, order, form.Who ?? "Purchasing", "Order created");
    }

    public static Order AddLine(Session session, string number, NewLine form)
    {
        var order = Open(session, number, form.Revision);
        return OrderBook.Revise(session, (order with { Lines = [.. order.Lines, LineFactory.Make(session, order, form)] }).Settled(), form.Who ?? "Purchasing", form.Reason ?? "Line added");
    }

    public static Order ChangeLine(Session session, string number, int lineNumber, LineChange form)
    {
        var order = Open(session, number, form.Revision);
        var line = LineFactory.Change(session, Line(order, lineNumber), form);
        return OrderBook.Revise(session, order.With(line), form.Who ?? "Purchasing", form.Reason ?? "Line changed");
    }

    public static Order CancelLine(Session session, string number, int lineNumber, Act form)
    {
        var order = Open(session, number, form.Revision);
        var line = Line(order, lineNumber) with { Cancelled = true };
        var changed = order.With(line);
        changed = changed with { Cancelled = changed.Lines.All(l => l.Cancelled) };
        return OrderBook.Revise(session, changed, form.Who ?? "Purchasing", form.Reason ?? "Line cancelled");
    }

    public static Order Cancel(Session session, string number, Act form)
    {
        var order = Open(session, number, form.Revision);
        return OrderBook.Revise(session, order with { Cancelled = true, Lines = [.. order.Lines.Select(l => l with { Cancelled = true })] }, form.Who ?? "Purchasing", form.Reason ?? "Order cancelled");
    }

    public static Order Close(Session session, string number, Act form)
    {
        var order = Open(session, number, form.Revision);
        return OrderBook.Revise(session, order with { Closed = true, Lines = [.. order.Lines.Select(l => l with { Complete = true })] }, form.Who ?? "Purchasing", form.Reason ?? "Order closed");
    }

    public static Order Open(Session session, string number, int? revision)
    {
        var order = OrderBook.Get(session, number);
        if (order.Cancelled)
        {
            throw Refused.Rule("order.cancelled", $"Order {number} is cancelled.");
        }

        return revision is null || revision == order.Revision
            ? order
            : throw Refused.Stale($"Order {number} is at revision {order.Revision} now, not {revision}. Look at it again.");
    }

    public static OrderLine Line(Order order, int number) =>
        order.Line(number) switch
        {
            null => throw Refused.Rule("line.unknown", $"Order {order.Number} has no line {number}."),
            { Cancelled: true } => throw Refused.Rule("line.cancelled", $"Line {number} of order {order.Number} is cancelled."),
            var line => line,
        };
}
