using System.Reflection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;

namespace Portal.Architecture.Tests;

/// <summary>Rules about what is stored.</summary>
public sealed class MemoryTests
{
    private static readonly IModel Model = Db(DatabaseProvider.Sqlite).Model;

    // Identity's own tables have no supplier: which person belongs to whom is what Membership says.
    private static readonly Type[] NobodysRows = [typeof(PortalUser), typeof(Membership), typeof(DataProtectionKey)];

    [Fact]
    public void Every_root_says_whose_it_is()
    {
        var roots = Model.GetEntityTypes().Where(e => !e.IsOwned() && !e.ClrType.IsAssignableTo(typeof(IPart)) && !IsIdentitys(e.ClrType)).Select(e => e.ClrType).ToList();

        Assert.True(roots.Count > 15);
        Assert.All(roots, root => Assert.True(
            root.IsAssignableTo(typeof(ISupplierOwned)) || root.GetCustomAttribute<SharedAttribute>() is { Why.Length: > 0 } || root.GetCustomAttribute<StaffOnlyAttribute>() is { Why.Length: > 0 },
            $"{root.Name} is neither ISupplierOwned nor [Shared] nor [StaffOnly]."));
    }

    [Fact]
    public void Everything_that_belongs_to_somebody_is_filtered()
    {
        var owned = Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(ISupplierOwned)) || e.ClrType.GetCustomAttribute<StaffOnlyAttribute>() is not null).ToList();

        Assert.NotEmpty(owned);
        Assert.All(owned, e => Assert.True(e.GetDeclaredQueryFilters().Any(f => f.Key == PortalDb.SupplierFilter), $"{e.ClrType.Name} has no filter."));
    }

    [Fact]
    public void Parts_are_reached_through_their_root()
    {
        var sets = typeof(PortalDb).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(p => p.PropertyType.GetGenericArguments()[0]).ToList();

        Assert.NotEmpty(sets);
        Assert.DoesNotContain(sets, type => type.IsAssignableTo(typeof(IPart)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void The_migrations_hold_the_whole_model(DatabaseProvider provider)
    {
        using var db = Db(provider);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run migrations/renew.sh.");
    }

    private static PortalDb Db(DatabaseProvider provider) => new(
        DataSetup.ForMigration(new DatabaseOptions { Provider = provider, Connection = ":memory:", OwnerConnection = "Host=nowhere" }), new Caller(), TimeProvider.System);

    private static bool IsIdentitys(Type type) => NobodysRows.Contains(type) || type.Namespace == typeof(IdentityUser).Namespace;
}
