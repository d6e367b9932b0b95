using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Data.Postgres;
using Portal.Domain.Kernel;
using Portal.Testing;

namespace Portal.Data.Tests.Postgres;

/// <summary>Row-level security by itself: no filter of EF and no guard stands before it here.</summary>
public sealed class RowSecurityTests
{
    private const string Refused = "42501";

    // Written by suppliers, read by none of them.
    private static readonly Type[] WriteOnly = [typeof(AuditEntry)];

    [Fact]
    public async Task A_supplier_reaches_no_row_of_another_in_any_table()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        var server = new Server(house);
        await server.Owner([.. Tables.Owned.SelectMany(t => new[] { AnyRow.Insert(t, House.Keller), AnyRow.Insert(t, House.Borealis) })]);
        var wrong = new List<string>();
        foreach (var table in Tables.Owned)
        {
            var name = table.Name();
            var readable = !WriteOnly.Contains(table.ClrType);
            foreach (var (what, sql, expected) in new (string, string, string[])[]
            {
                ("reads Keller's", $"select count(*) from {name} where \"SupplierId\" = '{House.Keller}'", [readable ? "0" : Refused]),
                ("reads more than its own", $"select count(*) from {name}", [readable ? await Count(server, name) : Refused]),
                ("changes Keller's", $"update {name} set \"SupplierId\" = \"SupplierId\" where \"SupplierId\" = '{House.Keller}'", ["0", Refused]),
                ("gives its own away", $"update {name} set \"SupplierId\" = '{House.Keller}' where \"SupplierId\" = '{House.Borealis}'", [Refused]),
                ("removes Keller's", $"delete from {name} where \"SupplierId\" = '{House.Keller}'", ["0", Refused]),
                ("adds in Keller's name", AnyRow.Insert(table, House.Keller), [Refused]),
                ("adds in the house's name", AnyRow.Insert(table, SupplierId.House), [Refused]),
            })
            {
                var said = await server.Borealis(sql);
                if (!expected.Contains(said))
                {
                    wrong.Add($"{name}: {what} ({said} instead of {string.Join(" or ", expected)})");
                }
            }
        }

        Assert.True(Tables.Owned.Count > 15);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Without_a_role_the_login_reaches_no_row_and_without_a_supplier_the_role_sees_none()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        var server = new Server(house);
        await server.Owner([.. Tables.Owned.Select(t => AnyRow.Insert(t, House.Keller))]);
        var wrong = new List<string>();
        foreach (var table in Tables.Owned.Concat(Tables.Shared).Concat(Tables.StaffOnly))
        {
            await Expect(server.Says(null, null, $"select count(*) from {table.Name()}"), Refused, table);
            await Expect(server.Says(null, null, $"delete from {table.Name()}"), Refused, table);
        }

        foreach (var table in Tables.Owned.Where(t => !WriteOnly.Contains(t.ClrType)))
        {
            await Expect(server.Says(RowSecurity.SupplierRole, "", $"select count(*) from {table.Name()}"), "0", table);
            await Expect(server.Says(RowSecurity.SupplierRole, SupplierId.New().ToString(), $"select count(*) from {table.Name()}"), "0", table);
        }

        Assert.Empty(wrong);

        async Task Expect(Task<string> saying, string expected, IEntityType table)
        {
            if (await saying is var said && said != expected)
            {
                wrong.Add($"{table.Name()}: {said} instead of {expected}");
            }
        }
    }

    [Fact]
    public async Task What_is_the_houses_a_supplier_reads_at_most_and_people_are_beyond_it()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        var server = new Server(house);
        var wrong = new List<string>();
        foreach (var table in Tables.Shared.Concat(Tables.StaffOnly).Concat(Tables.Peoples))
        {
            var reads = await server.Borealis($"select count(*) from {table.Name()}") is not Refused;
            if (reads != Tables.Shared.Contains(table))
            {
                wrong.Add($"{table.Name()} is {(reads ? "" : "not ")}read by suppliers");
            }

            foreach (var sql in new[] { AnyRow.Insert(table, House.Borealis), $"delete from {table.Name()}", $"update {table.Name()} set \"{table.GetProperties().First().Name}\" = null" })
            {
                if (await server.Borealis(sql) is var said and not Refused)
                {
                    wrong.Add($"{table.Name()}: {said} for {sql}");
                }
            }
        }

        Assert.NotEmpty(Tables.Shared);
        Assert.NotEmpty(Tables.StaffOnly);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_table_of_the_database_is_one_of_the_models_and_forces_its_policies()
    {
        await using var house = await House.Open(DatabaseProvider.Postgres);
        var server = new Server(house);

        Assert.Equal(
            Tables.Owned.Concat(Tables.Shared).Concat(Tables.StaffOnly).Concat(Tables.Peoples).Select(t => t.Name()).Distinct().Count() + 1,
            await server.OwnerCounts("select count(*) from pg_tables where schemaname = 'public'"));
        foreach (var table in Tables.Owned)
        {
            Assert.Equal((table.Name(), 1), (table.Name(), await server.OwnerCounts($"select count(*) from pg_class where oid = 'public.{table.Name()}'::regclass and relrowsecurity and relforcerowsecurity")));
        }

        // A policy for everybody would join the others with an OR; a right for everybody would need no role.
        Assert.Equal(0, await server.OwnerCounts("select count(*) from pg_policies where 'public' = any(roles)"));
        Assert.Equal(0, await server.OwnerCounts("select count(*) from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC'"));
    }

    private static async Task<string> Count(Server server, string table) =>
        (await server.OwnerCounts($"select count(*) from {table} where \"SupplierId\" = '{House.Borealis}'")).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
