using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Testing;

namespace Portal.Features.Tests.Live;

public sealed class ForgetEventsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_was_delivered_long_ago_goes_and_what_waits_and_the_last_cursor_stay(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.InDb(async db =>
        {
            db.Outbox.AddRange(Event(house, deliveredDaysAgo: 40), Event(house, deliveredDaysAgo: 31), Event(house, deliveredDaysAgo: 2), Event(house, deliveredDaysAgo: null));
            db.LiveNotes.AddRange(Note(house, 1, 40), Note(house, 2, 35), Note(house, 3, 33));
            await db.SaveChangesAsync();
        });

        var forgotten = await house.Send(new ForgetEvents(30), c => c.BecomeSystem("test"));
        var again = await house.Send(new ForgetEvents(30), c => c.BecomeSystem("test"));

        Assert.Equal((4, 0), (forgotten.Value, again.Value));
        await house.InDb(async db =>
        {
            Assert.Equal(2, await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal([3L], await db.LiveNotes.Select(n => n.Cursor).ToListAsync(TestContext.Current.CancellationToken));
        });
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_younger_than_a_day_is_forgotten(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);

        var no = await house.Send(new ForgetEvents(0), c => c.BecomeSystem("test"));

        Assert.Equal("events.too-young", no.Error!.Code);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_portal_itself_forgets(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);

        var no = await house.Send(new ForgetEvents(30), c => c.BecomeStaff(Guid.CreateVersion7(), "Buyer", Permissions.Of(Data.People.PortalRole.Buyer)));

        Assert.Equal(Refusal.Forbidden, no.Error!.Kind);
    }

    private static OutboxMessage Event(House house, int? deliveredDaysAgo) => new()
    {
        SupplierId = House.Keller,
        Type = "OrderReceived",
        Payload = "{}",
        At = house.Now.AddDays(-41),
        DeliveredAt = deliveredDaysAgo is { } days ? house.Now.AddDays(-days) : null,
        NextAttemptAt = house.Now,
    };

    private static LiveNote Note(House house, long cursor, int daysAgo) =>
        new() { Cursor = cursor, SupplierId = House.Keller, Topic = "order", Subject = Guid.CreateVersion7(), At = house.Now.AddDays(-daysAgo) };
}
