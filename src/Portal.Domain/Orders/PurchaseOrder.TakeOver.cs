namespace Portal.Domain.Orders;

public sealed partial class PurchaseOrder
{
    /// <summary>What the ERP holds as confirmed when the portal first learns of an order was agreed elsewhere: a line covered by it needs no answer.</summary>
    public void TakeOver(int lineNumber, IReadOnlyList<SchedulePart> confirmed)
    {
        ArgumentNullException.ThrowIfNull(confirmed);
        var line = Line(lineNumber);
        if (confirmed.Count == 0 || line.Answers.Count > 0)
        {
            return;
        }

        // Nobody moved anything today: the agreement is as old as the order, as far as the portal can know.
        line.Agree(SchedulePart.Merged(confirmed), null, OrderedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        if (line.State is LineState.ToAnswer && confirmed.Sum(p => p.Quantity) >= line.Quantity)
        {
            line.Set(LineState.Agreed);
        }

        Settle();
    }
}
