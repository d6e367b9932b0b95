using System.Globalization;
using Portal.DemoErp.Data;
using Portal.DemoErp.Orders;

namespace Portal.DemoErp.Seed;

/// <summary>Orders of the last ten weeks, needed from six weeks ago to ten weeks ahead, older ones received.</summary>
#pragma warning disable CA5394 // Invented data, no secret.
internal sealed class OrderSeed(Session session, Random dice, Company company, Calendars calendars)
{
    private const int WeeksBack = 10;
    private const int Favour = 16;

    // What is younger was answered nowhere but in the portal.
    private const int ToldDays = 30;

    public void Save(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var thrown = company.Suppliers[dice.Next(company.Suppliers.Count)];
            // The first supplier is the one whose eyes visitors look through.
            var supplier = i % Favour == Favour - 1 ? company.Suppliers[0] : thrown;
            var plant = Plant(supplier);
            var ordered = Ordered(plant, i, count);
            var number = session.NextNumber("order").ToString(CultureInfo.InvariantCulture);
            var lines = Lines(supplier, plant, ordered, number);
            var order = new Order(number, supplier.Id, plant.Id, plant.Buyer, supplier.Currency, dice.Next(3) == 0 ? "14 days 2 %, 30 days net" : "30 days net", supplier.Country == plant.Country ? "DAP" : "FCA", ordered, 1, false, false, null, lines);
            Finish(order, plant);
        }
    }

    private SeedPlant Plant(SeedSupplier supplier)
    {
        var region = Calendars.Countries.First(c => c.Code == supplier.Country).Region;
        var near = company.Plants.Where(p => p.Region == (region == "LATAM" ? "AMER" : region)).ToArray();
        return dice.Next(10) < 8 ? near[dice.Next(near.Length)] : company.Plants[dice.Next(company.Plants.Count)];
    }

    private DateOnly Ordered(SeedPlant plant, int index, int count)
    {
        var back = WeeksBack * 7 * (count - 1 - index) / Math.Max(1, count - 1);
        var day = session.Today.AddDays(-back);
        while (!calendars.IsWorking(plant.Country, day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    private OrderLine[] Lines(SeedSupplier supplier, SeedPlant plant, DateOnly ordered, string number)
    {
        var wanted = Math.Min(supplier.Offers.Count, 1 + Math.Min(dice.Next(8), dice.Next(8)));
        var offers = supplier.Offers.OrderBy(_ => dice.Next()).Take(wanted).ToArray();
        return [.. offers.Select((offer, i) => Line(offer, plant, ordered, number, (i + 1) * 10))];
    }

    private OrderLine Line(SeedOffer offer, SeedPlant plant, DateOnly ordered, string order, int number)
    {
        var item = offer.Item;
        var lots = dice.Next(1, item.MostLots + 1);
        var lead = Math.Clamp(item.LeadDays + dice.Next(-14, 18), 28, WeeksBack * 7);
        var first = calendars.Working(plant.Country, ordered.AddDays(lead));
        var split = lots > 1 && dice.Next(7) == 0;
        var part = split ? lots / 2 : lots;
        List<ScheduleLine> schedule = [Schedule(part * item.Lot, first, plant)];
        if (split)
        {
            schedule.Add(Schedule((lots - part) * item.Lot, calendars.Working(plant.Country, first.AddDays(7)), plant));
        }

        return new OrderLine(
            OrderBook.LineId(order, number), number, item.Id, item.Number, item.Name, offer.SupplierItemNumber, lots * item.Lot, item.UnitId, offer.NetPrice, offer.PriceUnit,
            item.Decimals > 0 ? 10 : 5, 5, dice.Next(5) switch { 0 => MatchLevel.TwoWay, 1 => MatchLevel.FourWay, _ => MatchLevel.ThreeWay }, false, false, 0, 0, schedule, []);
    }

    private ScheduleLine Schedule(decimal quantity, DateOnly onDock, SeedPlant plant) =>
        new(quantity, onDock, calendars.Working(plant.Country, onDock.AddDays(dice.Next(0, 4))));

    private void Finish(Order order, SeedPlant plant)
    {
        var history = new OrderHistory(session, dice, calendars, plant.Country);
        var age = session.Today.DayNumber - order.OrderedOn.DayNumber;
        var told = age >= ToldDays && dice.Next(100) < 95;
        var ordered = new DateTime(order.OrderedOn, new TimeOnly(7, dice.Next(60)), DateTimeKind.Utc);
        var first = order;
        if (age > 6 && dice.Next(8) == 0)
        {
            order = order with { Revision = 2, Lines = [history.Moved(order.Lines[0]), .. order.Lines.Skip(1)] };
        }

        var cancelled = age > 10 && dice.Next(50) == 0;
        order = cancelled
            ? order with { Revision = order.Revision + 1, Cancelled = true, Lines = [.. order.Lines.Select(l => l with { Cancelled = true })] }
            : (order with { Lines = [.. order.Lines.Select(l => history.Received(told ? history.Confirmed(l) : l))] }).Settled();
        var saved = OrderBook.Save(session, order);
        OrderBook.Keep(session, first, ordered, plant.Buyer, "Order created");
        if (saved.Revision > 1)
        {
            OrderBook.Keep(session, saved, ordered.AddDays(4), plant.Buyer, cancelled ? "Order cancelled" : "Production moved the date");
        }

        history.SaveReceipts(saved);
    }
}
