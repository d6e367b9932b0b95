using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Kernel;

namespace Portal.Data.Tests;

/// <summary>What the model says of the tables; asked without a database, so that no test has a list of its own.</summary>
internal static class Tables
{
    public static IModel Model { get; } = Read();

    /// <summary>One supplier's rows each.</summary>
    public static IReadOnlyList<IEntityType> Owned { get; } = [.. All().Where(e => e.ClrType.IsAssignableTo(typeof(ISupplierOwned)))];

    /// <summary>A supplier reads them and writes none.</summary>
    public static IReadOnlyList<IEntityType> Shared { get; } = [.. All().Where(e => !Owned.Contains(e) && e.ClrType.GetCustomAttribute<SharedAttribute>() is not null)];

    /// <summary>A supplier has nothing to do with them.</summary>
    public static IReadOnlyList<IEntityType> StaffOnly { get; } = [.. All().Where(e => !Owned.Contains(e) && e.ClrType.GetCustomAttribute<StaffOnlyAttribute>() is not null)];

    /// <summary>People, their memberships and the keys of cookies: nobody is known yet who reads them.</summary>
    public static IReadOnlyList<IEntityType> Peoples { get; } = [.. All().Except([.. Owned, .. Shared, .. StaffOnly])];

    public static string Name(this IEntityType table) => $"\"{table.GetTableName()}\"";

    private static IEnumerable<IEntityType> All() => Model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsOwned()).OrderBy(e => e.GetTableName(), StringComparer.Ordinal);

    private static IModel Read()
    {
        using var db = new PortalDb(DataSetup.ForMigration(new DatabaseOptions { Provider = DatabaseProvider.Postgres, OwnerConnection = "Host=nowhere" }), new Caller(), TimeProvider.System);
        return db.Model;
    }
}
