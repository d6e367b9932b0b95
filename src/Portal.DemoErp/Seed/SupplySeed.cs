using Portal.DemoErp.Data;
using Portal.DemoErp.Supply;

namespace Portal.DemoErp.Seed;

/// <summary>Stock and demand around the open orders, so that a third of the items run short when a supplier is late.</summary>
#pragma warning disable CA5394 // Invented data, no secret.
internal sealed class SupplySeed(Session session, Random dice, Calendars calendars)
{
    private const int Horizon = 70;

    public void Save(Company company)
    {
        var countries = company.Plants.ToDictionary(p => p.Id, p => p.Country);
        var arrivals = session.All(
            $"select l.item_id, o.plant_id, s.on_dock, s.quantity, u.decimals, l.received from schedule_lines s join order_lines l on l.order_number = s.order_number and l.number = s.line join orders o on o.number = l.order_number join units u on u.id = l.unit_id where s.confirmed = 0 and o.cancelled = 0 and l.cancelled = 0",
            row => new Arrival(row.Text(), row.Text(), row.Day(), row.Decimal(), row.Int(), row.Decimal() == 0));
        foreach (var pair in arrivals.GroupBy(a => (a.Item, a.Plant)).OrderBy(g => g.Key.Item, StringComparer.Ordinal).ThenBy(g => g.Key.Plant, StringComparer.Ordinal))
        {
            Save(pair.Key.Item, pair.Key.Plant, countries[pair.Key.Plant], [.. pair]);
        }

        SaveStoppages();
    }

    private void Save(string item, string plant, string country, Arrival[] arrivals)
    {
        var unit = arrivals[0].Decimals;
        var perDay = arrivals.Sum(a => a.Quantity) / (Horizon * 2);
        var demand = Demand(country, perDay, unit);
        SupplyBook.Plan(session, item, plant, demand);
        var open = arrivals.Where(a => a.Open && a.OnDock >= session.Today).Select(a => a.OnDock).Order().ToArray();
        var next = open.Length > 0 ? open[0] : session.Today.AddDays(Horizon);
        var safety = decimal.Ceiling(perDay * 5);

        // Tight: until the next arrival and a bit of safety stock. Short: not even that far. Else ten days beyond it.
        var covered = dice.Next(100) switch { < 6 => next.AddDays(-3), < 38 => next, _ => next.AddDays(10) };
        var unrestricted = demand.Where(d => d.NeededOn <= covered).Sum(d => d.Quantity) + decimal.Ceiling(safety * dice.Next(3, 13) / 10m);
        var blocked = dice.Next(12) == 0 ? decimal.Ceiling(perDay * 2) : 0;
        SupplyBook.Keep(session, new Stock(item, plant, unrestricted, blocked, safety, default, 0, default));
    }

    private List<Need> Demand(string country, decimal perDay, int decimals)
    {
        var demand = new List<Need>();
        var day = session.Today.AddDays(dice.Next(1, 4));
        while (day < session.Today.AddDays(Horizon))
        {
            // Slow movers are needed one by one, far apart.
            var gap = Math.Max(dice.Next(3, 7), (int)decimal.Ceiling(1 / perDay));
            var on = calendars.Working(country, day);
            var quantity = Math.Max(1, decimal.Round(perDay * gap * dice.Next(70, 131) / 100m, Math.Min(decimals, 1), MidpointRounding.AwayFromZero));
            demand.Add(new Need(on, quantity, Plain.Text(session.NextNumber("production"))));
            day = day.AddDays(gap);
        }

        return demand;
    }

    private void SaveStoppages()
    {
        foreach (var (item, plant, back, minutes, reason) in new[]
        {
            ("BH-220", "1000", 9, 95, "Assembly line 2 waited for bearing housings"),
            ("SR-18", "1100", 16, 40, "Seal rings missing at the test bench"),
            ("AM-7", "2000", 23, 180, "Motors late, shift sent to training"),
            ("PC-6", "3000", 5, 60, "Cable delivered in the wrong length"),
        })
        {
            SupplyBook.Report(session, new NewStoppage(plant, minutes, reason, item, session.Now.AddDays(-back)));
        }
    }

    private sealed record Arrival(string Item, string Plant, DateOnly OnDock, decimal Quantity, int Decimals, bool Open);
}
