using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Orders;
using Portal.Testing;

namespace Portal.Data.Tests;

/// <summary>What EF's filters let through when it is written: attached, added, changed or removed by hand.</summary>
public sealed class GuardTests
{
    private const string Theirs = "of another supplier was about to be written";
    private const string Houses = "is not a supplier's to write";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task No_row_of_another_supplier_is_added_changed_or_removed_whatever_its_type(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        foreach (var type in Tables.Owned.Where(t => t.ClrType != typeof(AuditEntry)))
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            {
                await Refused(house, Theirs, db => Track(db, type, state, House.Keller));
                await Refused(house, Theirs, db => Track(db, type, state, SupplierId.House));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task No_row_of_the_house_is_added_changed_or_removed_by_a_supplier(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        foreach (var type in Tables.Shared.Concat(Tables.StaffOnly))
        {
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
            {
                await Refused(house, Houses, db => Track(db, type, state, House.Borealis));
            }
        }
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Real_rows_stay_as_they_are(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000002"));
        var (theirs, plant) = await house.InDb(async db => (await db.Orders.AsNoTracking().SingleAsync(o => o.SupplierId == House.Keller), await db.Plants.AsNoTracking().SingleAsync()));
        var before = await State(house);

        await Refused(house, Theirs, db => db.Orders.Attach(theirs).Property(o => o.Number).CurrentValue = "stolen");
        await Refused(house, Theirs, db => db.Orders.Remove(theirs));
        await Refused(house, Theirs, db => db.OrderMessages.Add(new OrderMessage(House.Keller, theirs.Id, null, "Borealis", true, "hello", house.Now)));
        // The supplier is part of every key, and EF changes no key.
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(house, House.BorealisUser, db => db.Entry(db.Suppliers.Single()).Property(s => s.SupplierId).CurrentValue = House.Keller));
        await Refused(house, Houses, db => db.Plants.Attach(plant).Property(p => p.Name).CurrentValue = "stolen");
        await Refused(house, Houses, db => db.Items.Add(new Item("X", "x", "castings", "C62")));

        Assert.Equal(before, await State(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_writes_its_own_and_staff_everybodys(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        var order = await house.HasOrder(House.Borealis, house.Content("4500000002"));

        await Write(house, House.BorealisUser, db => db.OrderMessages.Add(new OrderMessage(House.Borealis, order, null, "Borealis", true, "mine", house.Now)));
        await Write(house, House.Buyer, db => db.OrderMessages.Add(new OrderMessage(House.Borealis, order, null, "Buyer", false, "yours", house.Now)));

        Assert.Equal(2, await house.InDb(db => db.OrderMessages.CountAsync(Ct)));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Not_even_the_portal_changes_or_removes_an_audit_entry(DatabaseProvider provider)
    {
        await using var house = await House.Open(provider);
        await house.HasOrder(House.Keller, house.Content("4500000001"));

        await Refused(house, "sealed once and never changed", async db => db.Audit.Remove(await db.Audit.FirstAsync(Ct)), House.Portal);
        await Refused(house, "sealed once and never changed", async db => db.Entry(await db.Audit.FirstAsync(Ct)).Property(a => a.By).CurrentValue = "nobody", House.Portal);
    }

    [Fact]
    public async Task Saving_without_waiting_is_refused_because_guard_and_audit_stand_elsewhere()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await using var scope = house.Services.CreateAsyncScope();
        House.Buyer(scope.ServiceProvider.GetRequiredService<Caller>());

        Assert.Throws<NotSupportedException>(() => scope.ServiceProvider.GetRequiredService<PortalDb>().SaveChanges());
    }

    private static Task Refused(House house, string says, Action<PortalDb> doing) => Refused(house, says, db =>
    {
        doing(db);
        return Task.CompletedTask;
    });

    private static async Task Refused(House house, string says, Func<PortalDb, Task> doing, Action<Caller>? who = null)
    {
        await using var scope = house.Services.CreateAsyncScope();
        (who ?? House.BorealisUser)(scope.ServiceProvider.GetRequiredService<Caller>());
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await doing(db);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Ct));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    private static async Task Write(House house, Action<Caller> who, Action<PortalDb> doing)
    {
        await using var scope = house.Services.CreateAsyncScope();
        who(scope.ServiceProvider.GetRequiredService<Caller>());
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        doing(db);
        await db.SaveChangesAsync(Ct);
        await transaction.CommitAsync(Ct);
    }

    /// <summary>A thing of that type, made past its rules as a serializer or a mistake would, and tracked as if it were to be saved.</summary>
    private static void Track(PortalDb db, IEntityType table, EntityState state, SupplierId supplier)
    {
        var thing = RuntimeHelpers.GetUninitializedObject(table.ClrType);
        var entry = db.Entry(thing);
        foreach (var key in table.FindPrimaryKey()!.Properties.Where(p => p.ClrType == typeof(Guid)))
        {
            entry.Property(key.Name).CurrentValue = Guid.CreateVersion7();
        }

        if (table.FindProperty(nameof(ISupplierOwned.SupplierId)) is not null)
        {
            entry.Property(nameof(ISupplierOwned.SupplierId)).CurrentValue = supplier;
        }

        foreach (var field in typeof(Aggregate).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => thing is Aggregate && f.FieldType == typeof(List<IDomainEvent>)))
        {
            field.SetValue(thing, new List<IDomainEvent>());
        }

        entry.State = state;
    }

    private static Task<string> State(House house) => house.InDb(async db =>
    {
        var orders = await db.Orders.AsNoTracking().OrderBy(o => o.Id).Select(o => $"{o.Id} {o.SupplierId} {o.Number} {o.Version}").ToListAsync(Ct);
        var suppliers = await db.Suppliers.AsNoTracking().OrderBy(s => s.Number).Select(s => $"{s.SupplierId} {s.Number}").ToListAsync(Ct);
        return string.Join('\n', [.. orders, .. suppliers, (await db.Plants.SingleAsync(Ct)).Name, $"{await db.Items.CountAsync(Ct)} {await db.OrderMessages.CountAsync(Ct)} {await db.Audit.CountAsync(Ct)}"]);
    });
}
