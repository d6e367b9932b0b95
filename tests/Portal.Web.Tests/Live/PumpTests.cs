using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Features.People;
using Portal.Testing;
using Portal.Web.Live;

namespace Portal.Web.Tests.Live;

public sealed class PumpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task An_event_rings_with_a_cursor_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var order = await house.HasOrder(House.Keller, house.Content("4711"));
        await house.HasOrder(House.Borealis, house.Content("4712"));
        var pump = Pump(house);

        await pump.Deliver(Ct);
        Assert.Equal(0, await pump.Deliver(Ct));

        var notes = (await house.Send(new ListNotes(0), House.Portal)).Value!;
        Assert.Equal(Enumerable.Range(1, notes.Count).Select(i => (long)i), notes.Select(n => n.Cursor));
        Assert.Contains(notes, n => n.Topic == Topics.Order && n.Subject == order && n.SupplierId == House.Keller);
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_hears_of_its_own_and_of_no_case(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.InDb(async db =>
        {
            db.LiveNotes.AddRange(
                Note(1, House.Keller, Topics.Order), Note(2, House.Keller, Topics.Case), Note(3, House.Borealis, Topics.Order), Note(4, SupplierId.House, Topics.Posting));
            await db.SaveChangesAsync();
        });

        Assert.Equal([1L], await Cursors(house, House.KellersUser, 0));
        Assert.Equal([3L], await Cursors(house, House.BorealisUser, 0));
        Assert.Equal([1L, 2, 3, 4], await Cursors(house, House.Buyer, 0));
        Assert.Equal([3L, 4], await Cursors(house, House.Buyer, 2));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task What_can_t_be_read_is_parked_and_holds_up_nobody(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await Waits(house, House.Keller, "SomethingElse", "{}");
        await Waits(house, House.Keller, nameof(OrderReceived), "{not json");
        var order = await house.HasOrder(House.Keller, house.Content("4711"));

        await Pump(house).Deliver(Ct);

        var parked = await house.InDb(db => db.Outbox.Where(m => m.ParkedAt != null).OrderBy(m => m.At).ToListAsync(Ct));
        Assert.Equal(["No event is called SomethingElse.", parked[1].LastError], parked.Select(m => m.LastError));
        Assert.Contains((await house.Send(new ListNotes(0), House.Portal)).Value!, n => n.Subject == order);
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task A_failing_reaction_is_tried_later_and_holds_back_its_own_supplier_in_order(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.InDb(db => db.Outbox.ForEachAsync(m => db.Remove(m), Ct));
        var follows = new Follows { Fails = 1 };
        var pump = Pump(house, follows);
        await Received(house, House.Keller, "K-1");
        await Received(house, House.Keller, "K-2");
        await Received(house, House.Borealis, "B-1");

        await pump.Deliver(Ct);
        await pump.Deliver(Ct);
        Assert.Equal(["K-1", "B-1"], follows.Asked);

        await Received(house, House.Keller, "K-3");
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await pump.Deliver(Ct);

        Assert.Equal(["K-1", "B-1", "K-1", "K-2", "K-3"], follows.Asked);
    }

    [Fact]
    public async Task After_six_attempts_it_is_parked_with_its_reason_and_still_rings()
    {
        var follows = new Follows { Fails = 100 };
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var pump = Pump(house, follows);
        await Received(house, House.Keller, "K-1");
        for (var i = 0; i < 10; i++)
        {
            await pump.Deliver(Ct);
            house.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var message = await house.InDb(db => db.Outbox.SingleAsync(Ct));
        Assert.Equal(6, message.Attempts);
        Assert.NotNull(message.ParkedAt);
        Assert.Contains("Follows: InvalidOperationException", message.LastError, StringComparison.Ordinal);
        Assert.Single((await house.Send(new ListNotes(0), House.Portal)).Value!);
        Assert.Equal(1, (await house.Send(new ReadPulse(), House.Portal)).Value!.Parked);
    }

    [Fact]
    public async Task A_refusal_that_time_does_not_heal_is_parked_at_once()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await Received(house, House.Keller, "K-1");

        await Pump(house, new Follows(new GrantRole(House.Person(1), PortalRole.Buyer, House.Keller))).Deliver(Ct);

        var message = await house.InDb(db => db.Outbox.SingleAsync(Ct));
        Assert.NotNull(message.ParkedAt);
        Assert.StartsWith("GrantRole: A supplier's role", message.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_does_not_pump_rings_what_another_delivered()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var live = new LiveUpdates(NullLogger<LiveUpdates>.Instance);
        var heard = new List<Guid>();
        using var listening = live.Subscribe(Topics.Order, House.Keller, note =>
        {
            heard.Add(note.Subject);
            return Task.CompletedTask;
        });
        var other = new Pump(house.UseCases, [], live, NullLogger<Pump>.Instance);
        await other.Follow(Ct);
        var order = await house.HasOrder(House.Keller, house.Content("4711"));
        await Pump(house).Deliver(Ct);

        await other.Follow(Ct);

        await Until.True(() => heard.Contains(order));
    }

    [Theory]
    [ClassData(typeof(EveryDatabase))]
    public async Task One_node_at_a_time_pumps(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        using var one = new OneNode(house.Database);
        using var other = provider is DatabaseProvider.Postgres ? new OneNode(house.Database) : null;

        await using (var turn = await one.Try("outbox", Ct))
        {
            Assert.NotNull(turn);
            Assert.True(await turn.StillMine(Ct));
            Assert.Null(await (other ?? one).Try("outbox", Ct));
        }

        await using var next = await (other ?? one).Try("outbox", Ct);
        Assert.NotNull(next);
    }

    private static Pump Pump(House house, params IReaction[] reactions) =>
        new(house.UseCases, reactions, new LiveUpdates(NullLogger<LiveUpdates>.Instance), NullLogger<Pump>.Instance);

    private static LiveNote Note(long cursor, SupplierId supplier, string topic) =>
        new() { Cursor = cursor, SupplierId = supplier, Topic = topic, Subject = Guid.CreateVersion7(), At = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc) };

    private static async Task<IEnumerable<long>> Cursors(House house, Action<Caller> who, long after) => (await house.Send(new ListNotes(after), who)).Value!.Select(n => n.Cursor);

    private static Task Received(House house, SupplierId supplier, string number) => Waits(
        house, supplier, nameof(OrderReceived), $$"""{"supplierId":{"value":"{{supplier}}"},"orderId":"{{Guid.CreateVersion7()}}","number":"{{number}}"}""");

    private static async Task Waits(House house, SupplierId supplier, string type, string payload)
    {
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await house.InDb(async db =>
        {
            db.Outbox.Add(new OutboxMessage { SupplierId = supplier, Type = type, Payload = payload, At = house.Now, NextAttemptAt = house.Now });
            await db.SaveChangesAsync();
        });
    }

    /// <summary>Follows every order that arrives; fails the first times, then sends what it was given.</summary>
    private sealed class Follows(params IDo<Done>[] acts) : Reaction<OrderReceived>
    {
        public int Fails { get; set; }

        public List<string> Asked { get; } = [];

        protected override IEnumerable<IDo<Done>> Then(OrderReceived happened)
        {
            Asked.Add(happened.Number);
            return Fails-- > 0 ? throw new InvalidOperationException("not yet") : acts;
        }
    }
}
