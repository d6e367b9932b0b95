using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Cases;
using Portal.Domain.Orders;
using Portal.Domain.Postings;
using Portal.Web.Setup;
using Portal.Web.Setup.Demo;

namespace Portal.Web.Tests.Demo;

public sealed class DemoHistoryTests
{
    private const int Chapters = 3;

    [Fact]
    public async Task The_demo_has_orders_in_every_state_with_a_past_and_telling_it_again_changes_nothing()
    {
        await using var host = await PortalHost.Start(("Portal:Demo", "true"), ("Portal:DemoErp:Orders", "150"), ("Portal:DemoErp:Url", $"http://127.0.0.1:{FreePort()}"), ("AllowedHosts", "*"));
        var told = Path.Combine(host.Services.GetRequiredService<Settings>().Folder, "demo-history");
        await Until.True(() => File.Exists(told) && File.ReadAllLines(told).Length == Chapters, TimeSpan.FromMinutes(3));

        await host.InDb(async db =>
        {
            var states = await db.Orders.GroupBy(o => o.State).Select(g => g.Key).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Superset(new HashSet<OrderState> { OrderState.ToAnswer, OrderState.WaitingForBuyer, OrderState.Agreed, OrderState.Closed }, states.ToHashSet());
            var kinds = await db.Cases.GroupBy(c => c.Kind).Select(g => g.Key).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Enum.GetValues<CaseKind>().Order(), kinds.Order());
            var postings = await db.Postings.GroupBy(p => p.State).Select(g => g.Key).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Superset(new HashSet<PostingState> { PostingState.Confirmed, PostingState.Rejected, PostingState.Parked }, postings.ToHashSet());
            var first = await db.OrderEntries.Where(e => e.Kind == OrderEntryKind.Answered).MinAsync(e => e.At, TestContext.Current.CancellationToken);
            Assert.True(first < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-14));
            Assert.True(await db.Cases.AnyAsync(c => c.State == CaseState.Snoozed, TestContext.Current.CancellationToken));
        });

        var before = await Counts(host);
        var seed = host.Services.GetServices<IDemoSeed>().Single();
        await seed.Seed(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Counts(host));

        // A start that was cut off just before a chapter's end tells what is missing of it: here nothing is.
        await File.WriteAllLinesAsync(told, (await File.ReadAllLinesAsync(told, TestContext.Current.CancellationToken)).Skip(1), TestContext.Current.CancellationToken);
        await seed.Seed(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Counts(host));
    }

    private static async Task<(int Orders, int Answers, int Messages, int Postings, int Revisions)> Counts(PortalHost host)
    {
        var counts = (0, 0, 0, 0, 0);
        await host.InDb(async db => counts = (
            await db.Orders.CountAsync(),
            await db.Orders.SelectMany(o => o.Lines).SelectMany(l => l.Answers).CountAsync(),
            await db.OrderMessages.CountAsync(),
            await db.Postings.CountAsync(),
            await db.Orders.SumAsync(o => o.Revision)));
        return counts;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
