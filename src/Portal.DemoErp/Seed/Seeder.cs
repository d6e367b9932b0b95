using Portal.DemoErp.Data;

namespace Portal.DemoErp.Seed;

/// <summary>Invents Northfield Machines on the first start: the same seed on the same day makes the same company.</summary>
internal sealed class Seeder(Session session, DemoErpOptions options)
{
    public void Run()
    {
        // The algorithm behind a seeded Random is fixed, and nothing here guards a secret.
#pragma warning disable CA5394
        var dice = new Random(options.Seed);
#pragma warning restore CA5394
        var calendars = Calendars.Save(session);
        var company = new MasterSeed(session, dice).Save(options.ExtraSuppliers);
        new OrderSeed(session, dice, company, calendars).Save(options.Orders);
        new SupplySeed(session, dice, calendars).Save(company);
    }
}
