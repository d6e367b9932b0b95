using Portal.DemoErp.Api;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Orders;

/// <summary>A supplier's answer to one line as the portal posts it.</summary>
/// <param name="Order">Order number.</param>
/// <param name="Line">Line number (10, 20 …).</param>
/// <param name="Version">Version of the answer; a higher one replaces a lower one.</param>
/// <param name="Schedule">What comes when; empty only when the line is cancelled.</param>
/// <param name="Quantity">The line's whole quantity after an update; the sum of the schedule when null. More than the sum stays requested on the last day.</param>
/// <param name="Price">Net price per <paramref name="PriceUnit"/>; null when unchanged.</param>
/// <param name="SubstituteItem">Number or id of the item that replaces the ordered one.</param>
/// <param name="UpdateOrder">The order itself changes to this answer, as a new revision.</param>
/// <param name="CancelLine">The supplier refused the line and the buyer let it go.</param>
/// <param name="Asked">What the line may ask for; when it asks for something else it was changed since it was answered. Null when it doesn't matter.</param>
internal sealed record Confirmation(
    string Order,
    int Line,
    int Version,
    IReadOnlyList<ScheduleLine>? Schedule = null,
    decimal? Quantity = null,
    decimal? Price = null,
    decimal? PriceUnit = null,
    string? SubstituteItem = null,
    bool UpdateOrder = false,
    bool CancelLine = false,
    IReadOnlyList<Asked>? Asked = null)
{
    public string Kind => CancelLine ? "cancel-line" : UpdateOrder ? "confirm-and-update" : "confirm";

    /// <summary>The order as it stands after this answer, not yet saved; refuses what business forbids.</summary>
    public Order On(Session session, bool againAllowed)
    {
        var order = Orders.OrderBook.Find(session, Order) ?? throw Refused.Rule("order.unknown", $"There is no order {Order}.");
        if (order.State != OrderState.Open)
        {
            throw Refused.Rule(order.Cancelled ? "order.cancelled" : "order.closed", $"Order {Order} is {Plain.Text(order.State)}.");
        }

        var line = OrderActs.Line(order, Line);
        if (line.State == LineState.Received)
        {
            throw Refused.Rule("line.received", $"Line {Line} of order {Order} has been received in full.");
        }

        if (Version < line.ConfirmedVersion || (Version == line.ConfirmedVersion && !againAllowed))
        {
            throw Refused.Rule("confirmation.superseded", $"Line {Line} of order {Order} holds version {line.ConfirmedVersion} of the answer already.");
        }

        if (Asked is not null && !Asked.Any(asked => asked.Is(line)))
        {
            throw Refused.Rule("line.changed", $"Line {Line} of order {Order} was changed since it was answered.");
        }

        return CancelLine ? Cancelled(order, line) : order.With(LineFactory.Checked(session, Answered(session, line)));
    }

    private Order Cancelled(Order order, OrderLine line)
    {
        if (line.ReceivedQuantity > 0)
        {
            throw Refused.Rule("line.received", $"{Plain.Text(line.ReceivedQuantity)} of line {Line} have been received: it can't be cancelled.");
        }

        var changed = order.With(line with { Cancelled = true, Confirmed = [], ConfirmedVersion = Version });
        return changed with { Cancelled = changed.Lines.All(l => l.Cancelled) };
    }

    private OrderLine Answered(Session session, OrderLine line)
    {
        if (Schedule is not { Count: > 0 } || Schedule.Any(s => s.Quantity <= 0))
        {
            throw Refused.Rule("schedule.missing", "A confirmation names at least one day with a quantity of more than 0.");
        }

        if (Price is <= 0 || PriceUnit is <= 0)
        {
            throw Refused.Rule("price.range", "A price and its unit are more than 0.");
        }

        ScheduleLine[] confirmed = [.. Schedule.OrderBy(s => s.OnDock).Select(s => s with { NeededOn = null })];
        var substitute = SubstituteItem is null ? null : LineFactory.FindItem(session, SubstituteItem);
        var answered = line with
        {
            Confirmed = confirmed,
            ConfirmedVersion = Version,
            ConfirmedPrice = Price is { } price ? price / (PriceUnit ?? line.PriceUnit) * line.PriceUnit : line.ConfirmedPrice,
            ConfirmedItem = substitute?.Number ?? line.ConfirmedItem,
        };
        return UpdateOrder ? Updated(answered, confirmed, substitute) : answered;
    }

    private OrderLine Updated(OrderLine line, ScheduleLine[] confirmed, MasterData.Item? substitute)
    {
        var promised = confirmed.Sum(s => s.Quantity);
        var quantity = Quantity ?? promised;
        if (quantity < promised)
        {
            throw Refused.Rule("schedule.total", "The schedule holds more than the line's quantity.");
        }

        if (quantity < line.ReceivedQuantity)
        {
            throw Refused.Rule("quantity.below-received", $"{Plain.Text(line.ReceivedQuantity)} of line {Line} have been received: it can't be cut to {Plain.Text(quantity)}.");
        }

        var needed = line.Schedule[0].NeededOn;
        var last = line.Schedule[^1];
        var balance = new ScheduleLine(quantity - promised, confirmed[^1].OnDock > last.OnDock ? confirmed[^1].OnDock : last.OnDock, last.NeededOn);
        ScheduleLine[] requested = [.. confirmed.Select(s => s with { NeededOn = needed }), .. balance.Quantity > 0 ? new[] { balance } : []];
        return line with
        {
            Quantity = quantity,
            Schedule = requested,
            NetPrice = Price ?? line.NetPrice,
            PriceUnit = Price is null ? line.PriceUnit : PriceUnit ?? line.PriceUnit,
            ItemId = substitute?.Id ?? line.ItemId,
            ItemNumber = substitute?.Number ?? line.ItemNumber,
            Description = substitute?.Name ?? line.Description,
            ConfirmedPrice = null,
            ConfirmedItem = null,
        };
    }
}
