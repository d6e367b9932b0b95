using Portal.Exchange.Erp;

namespace Portal.Connectors.Tryton;

/// <summary>What Tryton itself lets pass and must not: its server doesn't protect lines of an order that is being processed.</summary>
internal static class PostingRules
{
    public static void Check(TrytonOrder order, TrytonLine line, ErpPosting posting)
    {
        OrderIsOpen(order);
        LineIsOpen(line, posting);
        if (!posting.Answers(LineDates.Asked(order, line)))
        {
            throw new TrytonRefusal("line.changed", $"Line {line.Position} of order {order.Number} was changed since it was answered.");
        }

        if (posting.Action == ErpPostingAction.CancelLine)
        {
            Cancelling(line, posting);
            return;
        }

        Schedule(line, posting);
        if (posting.Action == ErpPostingAction.ConfirmAndUpdate)
        {
            Updating(line, posting);
        }
    }

    private static void OrderIsOpen(TrytonOrder order)
    {
        if (order.State != "processing")
        {
            throw order.State == "cancelled"
                ? new TrytonRefusal("order.cancelled", $"Order {order.Number} is cancelled.")
                : new TrytonRefusal("order.closed", $"Order {order.Number} is done.");
        }
    }

    private static void LineIsOpen(TrytonLine line, ErpPosting posting)
    {
        if (line.Cancelled)
        {
            throw new TrytonRefusal("line.cancelled", $"Line {line.Position} of order {posting.OrderNumber} is cancelled.");
        }

        if (line.FullyReceived)
        {
            throw new TrytonRefusal("line.received", $"Line {line.Position} of order {posting.OrderNumber} has been received in full.");
        }

        if (line.Excepted)
        {
            throw new TrytonRefusal("line.exception", $"A receipt of line {line.Position} of order {posting.OrderNumber} was cancelled: the buyer has to handle the shipment exception first.");
        }

        if (line.Mark is { } mark && mark.Version >= posting.Version)
        {
            throw new TrytonRefusal("confirmation.superseded", $"Line {line.Position} of order {posting.OrderNumber} holds version {mark.Version} of the answer already.");
        }
    }

    private static void Cancelling(TrytonLine line, ErpPosting posting)
    {
        if (line.Received > 0)
        {
            throw new TrytonRefusal("line.received", FormattableString.Invariant($"{line.Received} of line {line.Position} have been received: it can't be cancelled."));
        }

        Shipped(line, posting);
    }

    private static void Schedule(TrytonLine line, ErpPosting posting)
    {
        if (posting.Schedule.Count == 0 || posting.Schedule.Any(part => part.Quantity <= 0))
        {
            throw new TrytonRefusal("schedule.missing", "A confirmation names at least one day with a quantity of more than 0.");
        }

        if (posting.Schedule.Any(part => decimal.Round(part.Quantity, line.UnitDigits) != part.Quantity))
        {
            throw new TrytonRefusal("quantity.decimals", $"A quantity in {line.UnitSymbol} has at most {line.UnitDigits} decimals.");
        }
    }

    private static void Updating(TrytonLine line, ErpPosting posting)
    {
        if (posting.Schedule.Sum(part => part.Quantity) > posting.Quantity)
        {
            throw new TrytonRefusal("schedule.total", "The schedule holds more than the line's quantity.");
        }

        if (posting.Quantity < line.Received)
        {
            throw new TrytonRefusal("quantity.below-received", FormattableString.Invariant($"{line.Received} of line {line.Position} have been received: it can't be cut to {posting.Quantity}."));
        }

        if (posting.Price is <= 0)
        {
            throw new TrytonRefusal("price.range", "A price is more than 0.");
        }

        if (posting.Quantity != line.Quantity || posting.SubstituteItem is not null)
        {
            Shipped(line, posting);
        }
    }

    private static void Shipped(TrytonLine line, ErpPosting posting)
    {
        if (line.Fixed.FirstOrDefault(move => move.State != "done") is { } move)
        {
            throw new TrytonRefusal("line.shipped", $"A part of line {line.Position} of order {posting.OrderNumber} is on {(move.Shipment is null ? "its way" : "shipment " + move.Shipment.Split(',')[^1])} already.");
        }
    }
}
