using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Suppliers;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Live;

namespace Portal.Web.Tests.Setup;

/// <summary>Two hosts on one PostgreSQL and nothing else between them.</summary>
public sealed class TwoNodesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_on_one_node_reaches_pages_and_hub_clients_of_the_other_and_its_cookie_is_good_there()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Postgres);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        await using var one = new PortalHost(database.Settings);
        await using var two = new PortalHost(database.Settings);
        await one.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = one.Browser();
        await browser.SignIn("buyer@house.example");
        var order = await HasOrder(one);
        foreach (var (from, to) in new[] { (one, two), (two, one) })
        {
            var (heard, shown) = (new ConcurrentQueue<Guid>(), new ConcurrentQueue<Guid>());
            await using var hub = await Hub(to, browser.Cookies, heard);
            using var page = to.Services.GetRequiredService<LiveUpdates>().Subscribe(Topics.Order, null, note =>
            {
                shown.Enqueue(note.Subject);
                return Task.CompletedTask;
            });

            Assert.True((await from.UseCases.Send(new SendMessage(order, null, "Hello"), House.Buyer, Ct)).Ok);

            await Until.True(() => heard.Contains(order) && shown.Contains(order));
        }
    }

    [Fact]
    public async Task When_the_node_that_delivers_stops_the_other_takes_over()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Postgres);
        Assert.Equal(0, (await database.Verb("", "migrate")).Code);
        var one = new PortalHost(database.Settings);
        var order = await HasOrder(one);
        await using var two = new PortalHost(database.Settings);
        var heard = new ConcurrentQueue<Guid>();
        using var page = two.Services.GetRequiredService<LiveUpdates>().Subscribe(Topics.Order, null, note =>
        {
            heard.Enqueue(note.Subject);
            return Task.CompletedTask;
        });
        Assert.True((await two.UseCases.Send(new SendMessage(order, null, "Both are here"), House.Buyer, Ct)).Ok);
        await Until.True(() => !heard.IsEmpty);
        await one.DisposeAsync();
        heard.Clear();

        Assert.True((await two.UseCases.Send(new SendMessage(order, null, "One is left"), House.Buyer, Ct)).Ok);

        await Until.True(() => heard.Contains(order));
    }

    private static async Task<HubConnection> Hub(PortalHost host, string cookies, ConcurrentQueue<Guid> heard)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(Browser.Here, "/hubs/exceptions"), options =>
        {
            options.HttpMessageHandlerFactory = _ => host.Server.CreateHandler();
            options.Transports = HttpTransportType.LongPolling;
            options.Headers.Add("Cookie", cookies);
        }).Build();
        hub.On<HubNote>("Changed", note => heard.Enqueue(note.Subject));
        await hub.StartAsync(Ct);
        // What it answers comes after it has put the client into its groups.
        await hub.InvokeAsync<long>("Now", Ct);
        return hub;
    }

    private static async Task<Guid> HasOrder(PortalHost host)
    {
        var day = new DateOnly(2026, 12, 10);
        var line = new LineContent("L10", 10, "BH-220", "Bearing housing", null, 200, "C62", 0, null, null, 61.40m, 1, null, null, "3-way", false, 0, [new SchedulePart(200, day)]);
        var order = new PurchaseOrder(House.Keller, new OrderContent("4500000001", "DEMO", "HAM", "Purchasing Hamburg", "EUR", "Net 30", "DAP", day.AddDays(-20), 1, false, false, null, [line]), new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc), day);
        await host.InDb(async db =>
        {
            db.Suppliers.Add(new Supplier(House.Keller, "SUP-100", "Keller Guss"));
            db.Orders.Add(order);
            await db.SaveChangesAsync(Ct);
        });
        return order.Id;
    }
}
