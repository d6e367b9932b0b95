using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Orders;
using Portal.Testing;

namespace Portal.Data.Tests;

/// <summary>The version of a root counts the saves that touch it or a part of it.</summary>
public sealed class VersionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_part_that_changes_raises_the_version_of_its_root_once(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10), house.LineContent(20)));
        var before = await Version(house, id);

        await house.InDb(async db =>
        {
            var order = await db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == id, Ct);
            foreach (var line in order.Lines)
            {
                db.Entry(line).Property(l => l.Description).CurrentValue = "renamed";
            }

            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(before + 1, await Version(house, id));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_who_change_two_parts_of_one_root_notice_each_other(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var id = await house.HasOrder(House.Keller, house.Content("4500000001", 1, house.LineContent(10), house.LineContent(20)));
        await using var scope = house.Services.CreateAsyncScope();
        House.Buyer(scope.ServiceProvider.GetRequiredService<Caller>());
        var slow = scope.ServiceProvider.GetRequiredService<PortalDb>();
        PurchaseOrder held;
        await using (var reading = await slow.Database.BeginTransactionAsync(Ct))
        {
            held = await slow.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == id, Ct);
        }

        await house.InDb(async db =>
        {
            db.Entry(await db.Orders.Where(o => o.Id == id).SelectMany(o => o.Lines).SingleAsync(l => l.Number == 10, Ct)).Property(l => l.Description).CurrentValue = "first";
            _ = await db.Orders.SingleAsync(o => o.Id == id, Ct);
            await db.SaveChangesAsync(Ct);
        });
        slow.Entry(held.Lines.Single(l => l.Number == 20)).Property(l => l.Description).CurrentValue = "second";
        await using var writing = await slow.Database.BeginTransactionAsync(Ct);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Ct));
    }

    private static Task<int> Version(House house, Guid order) => house.InDb(db => db.Orders.Where(o => o.Id == order).Select(o => o.Version).SingleAsync(Ct));
}
