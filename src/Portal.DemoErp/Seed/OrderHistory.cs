using Portal.DemoErp.Data;
using Portal.DemoErp.Orders;
using Portal.DemoErp.Supply;

namespace Portal.DemoErp.Seed;

/// <summary>What has happened to an order since it was placed.</summary>
#pragma warning disable CA5394 // Invented data, no secret.
internal sealed class OrderHistory(Session session, Random dice, Calendars calendars, string country)
{
    private readonly List<(int Line, decimal Quantity, decimal Blocked, DateOnly On)> _receipts = [];

    public OrderLine Moved(OrderLine line) =>
        line with { Schedule = [.. line.Schedule.Select(s => s with { OnDock = Later(s.OnDock, 3), NeededOn = s.NeededOn is { } on ? Later(on, 3) : null })] };

    /// <summary>The supplier told its dates: most as asked, some later, some in two parts.</summary>
    public OrderLine Confirmed(OrderLine line)
    {
        var chance = dice.Next(100);
        IEnumerable<ScheduleLine> answer = chance switch
        {
            < 14 => line.Schedule.Select(s => s with { OnDock = Later(s.OnDock, dice.Next(1, 8)) }),
            < 20 when line.Schedule.Count == 1 && line.UnitId == "PCS" && line.Quantity >= 4 => Parts(line.Schedule[0]),
            _ => line.Schedule,
        };
        return line with { Confirmed = [.. answer.Select(s => s with { NeededOn = null })], ConfirmedVersion = 1 };
    }

    /// <summary>What was due has mostly come; some is partly or wholly overdue, a little of it stands blocked.</summary>
    public OrderLine Received(OrderLine line)
    {
        foreach (var due in (line.Confirmed.Count > 0 ? line.Confirmed : line.Schedule).Where(s => s.OnDock <= session.Today))
        {
            var chance = dice.Next(100);
            var old = due.OnDock.DayNumber < session.Today.DayNumber - 20;
            var came = old || chance < 88 ? due.Quantity : chance < 94 && line.UnitId == "PCS" ? Math.Floor(due.Quantity / 2) : 0;
            if (came > 0)
            {
                var blocked = !old && dice.Next(40) == 0 && came >= 10 ? Math.Floor(came / 10) : 0;
                var on = calendars.Working(country, due.OnDock.AddDays(dice.Next(-2, 3)));
                _receipts.Add((line.Number, came - blocked, blocked, on > session.Today ? session.Today : on));
                line = line with { ReceivedQuantity = line.ReceivedQuantity + came - blocked, BlockedQuantity = line.BlockedQuantity + blocked };
            }
        }

        return line;
    }

    public void SaveReceipts(Order order)
    {
        foreach (var (line, quantity, blocked, on) in _receipts)
        {
            var stamp = session.NextStamp();
            SupplyBook.Save(session, new Receipt(Plain.Text(session.NextNumber("receipt")), order.Number, line, quantity, blocked, on, null, stamp.Sequence, stamp.At));
        }
    }

    private ScheduleLine[] Parts(ScheduleLine whole)
    {
        var first = Math.Floor(whole.Quantity * 0.6m);
        return [whole with { Quantity = first }, whole with { Quantity = whole.Quantity - first, OnDock = Later(whole.OnDock, 5) }];
    }

    private DateOnly Later(DateOnly day, int days) => calendars.Working(country, day.AddDays(days));
}
