using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Live;
using Portal.Testing;
using Portal.Web.Live;

namespace Portal.Web.Tests.Live;

public sealed class ExceptionsHubTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_reaches_staff_and_its_own_supplier_and_nobody_else()
    {
        await using var host = await PortalHost.Start();
        await using var buyer = await Client.Of(host, "buyer@house.example", PortalRole.Buyer, SupplierId.House);
        await using var keller = await Client.Of(host, "keller@keller.example", PortalRole.SupplierUser, House.Keller);
        await using var borealis = await Client.Of(host, "sales@borealis.example", PortalRole.SupplierUser, House.Borealis);

        var first = await Happens(host, House.Keller);
        var second = await Happens(host, House.Borealis);

        await Until.True(() => buyer.Subjects.Contains(first) && buyer.Subjects.Contains(second) && keller.Subjects.Contains(first) && borealis.Subjects.Contains(second));
        Assert.Equal([first], keller.Subjects);
        Assert.Equal([second], borealis.Subjects);
    }

    [Fact]
    public async Task A_case_is_heard_by_staff_only()
    {
        await using var host = await PortalHost.Start();
        await using var buyer = await Client.Of(host, "buyer@house.example", PortalRole.Buyer, SupplierId.House);
        await using var manager = await Client.Of(host, "manager@house.example", PortalRole.Executive, SupplierId.House);
        await using var keller = await Client.Of(host, "keller@keller.example", PortalRole.SupplierUser, House.Keller);
        var live = host.Services.GetRequiredService<LiveUpdates>();
        var (secret, last) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        live.Ring([Note(1, House.Keller, Topics.Case, secret), Note(2, House.Keller, Topics.Order, last)]);

        await Until.True(() => buyer.Subjects.Contains(last) && keller.Subjects.Contains(last) && manager.Subjects.Contains(last));
        Assert.Contains(secret, buyer.Subjects);
        Assert.DoesNotContain(secret, keller.Subjects);
        Assert.DoesNotContain(secret, manager.Subjects);
    }

    [Fact]
    public async Task A_client_that_was_away_catches_up_from_its_cursor_and_sees_its_own_only()
    {
        await using var host = await PortalHost.Start();
        await using var keller = await Client.Of(host, "keller@keller.example", PortalRole.SupplierUser, House.Keller);
        var first = await Happens(host, House.Keller);
        await Until.True(() => keller.Notes.Any(n => n.Subject == first));
        var cursor = keller.Notes.Max(n => n.Cursor);
        await keller.Hub.StopAsync(Ct);
        await Happens(host, House.Borealis);
        var missed = await Happens(host, House.Keller);
        await Until.True(async () => (await host.UseCases.Send(new ListNotes(cursor), House.Portal)).Value!.Any(n => n.Subject == missed));

        await keller.Hub.StartAsync(Ct);
        var caught = await keller.Hub.InvokeAsync<HubNote[]>("CatchUp", cursor, Ct);

        Assert.Equal([missed], caught.Select(n => n.Subject).Distinct());
        Assert.All(caught, n => Assert.True(n.Cursor > cursor));
    }

    [Fact]
    public async Task A_cursor_from_before_what_is_kept_is_refused_instead_of_losing_notes()
    {
        await using var host = await PortalHost.Start();
        await using var keller = await Client.Of(host, "keller@keller.example", PortalRole.SupplierUser, House.Keller);
        await Happens(host, House.Keller);
        await Happens(host, House.Keller);
        await Until.True(() => keller.Notes.Count >= 2);
        var now = await keller.Hub.InvokeAsync<long>("Now", Ct);
        Assert.Equal(keller.Notes.Max(n => n.Cursor), now);
        await host.InDb(async db =>
        {
            db.LiveNotes.RemoveRange(db.LiveNotes.Where(n => n.Cursor < now));
            await db.SaveChangesAsync(Ct);
        });

        var refused = await Assert.ThrowsAsync<Microsoft.AspNetCore.SignalR.HubException>(() => keller.Hub.InvokeAsync<HubNote[]>("CatchUp", now - 2, Ct));

        Assert.Contains("cursor.too-old", refused.Message, StringComparison.Ordinal);
        Assert.Single(await keller.Hub.InvokeAsync<HubNote[]>("CatchUp", now - 1, Ct));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_or_has_no_membership_is_not_let_in()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("nobody@house.example");
        var nobody = host.Browser();
        await nobody.SignIn("nobody@house.example");

        foreach (var cookies in new[] { "", nobody.Cookies })
        {
            await using var hub = Client.Connect(host, cookies);
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => hub.StartAsync(Ct));
            Assert.DoesNotContain("200", refused.Message, StringComparison.Ordinal);
            Assert.NotEqual(HubConnectionState.Connected, hub.State);
        }
    }

    [Fact]
    public async Task A_person_who_was_disabled_is_cut_off()
    {
        await using var host = await PortalHost.Start();
        await using var keller = await Client.Of(host, "keller@keller.example", PortalRole.SupplierUser, House.Keller);
        await host.InDb(async db =>
        {
            db.Users.Single().Disabled = true;
            await db.SaveChangesAsync(Ct);
        });

        await host.Services.GetRequiredService<HubVisitors>().Look(Ct);

        await Until.True(() => keller.Hub.State == HubConnectionState.Disconnected);
    }

    private static async Task<Guid> Happens(PortalHost host, SupplierId supplier)
    {
        var order = Guid.CreateVersion7();
        await host.InDb(async db =>
        {
            var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            db.Outbox.Add(new OutboxMessage
            {
                SupplierId = supplier,
                Type = nameof(OrderReceived),
                Payload = $$"""{"supplierId":{"value":"{{supplier}}"},"orderId":"{{order}}","number":"4711"}""",
                At = now,
                NextAttemptAt = now,
            });
            await db.SaveChangesAsync(Ct);
        });
        host.Services.GetRequiredService<OutboxPump>().Wake();
        return order;
    }

    private static LiveNote Note(long cursor, SupplierId supplier, string topic, Guid subject) =>
        new() { Cursor = cursor, SupplierId = supplier, Topic = topic, Subject = subject, At = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc) };

    private sealed class Client(HubConnection hub) : IAsyncDisposable
    {
        public HubConnection Hub => hub;

        public ConcurrentQueue<HubNote> Notes { get; } = [];

        public IEnumerable<Guid> Subjects => Notes.Select(n => n.Subject).Distinct();

        public static HubConnection Connect(PortalHost host, string cookies) => new HubConnectionBuilder()
            .WithUrl(new Uri(Browser.Here, "/hubs/exceptions"), options =>
            {
                options.HttpMessageHandlerFactory = _ => host.Server.CreateHandler();
                options.Transports = HttpTransportType.LongPolling;
                options.Headers.Add("Cookie", cookies);
            })
            .Build();

        public static async Task<Client> Of(PortalHost host, string email, PortalRole role, SupplierId supplier)
        {
            await host.HasPerson(email, (role, supplier));
            var browser = host.Browser();
            Assert.Equal(HttpStatusCode.Found, (await browser.SignIn(email)).StatusCode);
            var client = new Client(Connect(host, browser.Cookies));
            client.Hub.On<HubNote>("Changed", client.Notes.Enqueue);
            await client.Hub.StartAsync(Ct);
            // The handshake ends before the hub has put the client into its groups; what it answers comes after.
            await client.Hub.InvokeAsync<long>("Now", Ct);
            return client;
        }

        public ValueTask DisposeAsync() => hub.DisposeAsync();
    }
}
