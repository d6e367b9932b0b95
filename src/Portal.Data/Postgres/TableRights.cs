using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Domain.Kernel;
using static Portal.Data.Postgres.RowSecurity;

namespace Portal.Data.Postgres;

/// <summary>Who may do what with one table, by the kind of its rows.</summary>
internal static class TableRights
{
    private const string All = "select, insert, update, delete";

    private const string MyRows = """
        ("SupplierId" = (select nullif(current_setting('portal.supplier', true), '')::uuid))
        """;

    /// <summary>Grants and policies; running them twice changes nothing.</summary>
    public static string Script(IEntityType entity, string table, string login) => entity.ClrType switch
    {
        var type when type == typeof(AuditEntry) => Audit(table),
        var type when type == typeof(AuditChain) => $"revoke all on {table} from {StaffRole}; grant select, insert, update on {table} to {StaffRole};",
        var type when type.IsAssignableTo(typeof(ISupplierOwned)) => Owned(table),
        var type when type.GetCustomAttribute<SharedAttribute>() is not null => $"grant {All} on {table} to {StaffRole}; grant select on {table} to {SupplierRole};",
        var type when type.GetCustomAttribute<StaffOnlyAttribute>() is not null => $"grant {All} on {table} to {StaffRole};",
        _ => Peoples(entity, table, login),
    };

    /// <summary>Written once, sealed once, never taken back: not even by the portal itself.</summary>
    private static string Audit(string table) => $"""
        revoke all on {table} from {StaffRole}, {SupplierRole};
        grant select, insert on {table} to {StaffRole}; grant update ("Sequence", "Hash") on {table} to {StaffRole}; grant insert on {table} to {SupplierRole};
        {Forced(table)}
        drop policy if exists staff_writes on {table}; drop policy if exists staff_seals on {table};
        create policy supplier_rows on {table} for insert to {SupplierRole} with check ({MyRows} and "Sequence" is null);
        create policy staff_rows on {table} for select to {StaffRole} using (true);
        create policy staff_writes on {table} for insert to {StaffRole} with check ("Sequence" is null);
        create policy staff_seals on {table} for update to {StaffRole} using ("Sequence" is null) with check (true);
        create policy owner_rows on {table} to current_user using (true);
        """;

    private static string Owned(string table) => $"""
        grant {All} on {table} to {StaffRole}, {SupplierRole};
        {Forced(table)}
        create policy supplier_rows on {table} to {SupplierRole} using {MyRows};
        create policy staff_rows on {table} to {StaffRole} using (true);
        create policy owner_rows on {table} to current_user using (true);
        """;

    private static string Forced(string table) => $"""
        alter table {table} enable row level security; alter table {table} force row level security;
        drop policy if exists supplier_rows on {table}; drop policy if exists staff_rows on {table}; drop policy if exists owner_rows on {table};
        """;

    /// <summary>Who signs in is not known yet: the tables of people and keys belong to the login itself, and to use cases on people.</summary>
    private static string Peoples(IEntityType entity, string table, string login)
    {
        var counted = entity.GetKeys().Any(k => k.Properties.Any(p => p.ClrType == typeof(int) && p.ValueGenerated is not ValueGenerated.Never));
        return $"grant {All} on {table} to {login}, {StaffRole};" + (counted ? $" grant usage, select on all sequences in schema public to {login}, {StaffRole};" : "");
    }
}
