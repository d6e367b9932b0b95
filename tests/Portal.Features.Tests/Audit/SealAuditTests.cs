using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class SealAuditTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_supplier_has_a_chain_without_gaps_and_sealing_again_changes_nothing(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);
        await house.HasOrder(House.Borealis, house.Content("4500000009"));
        var before = await Chain(house);

        Assert.Equal(1, (await house.Send(new SealAudit(), House.Portal)).Value);
        Assert.Equal(0, (await house.Send(new SealAudit(), House.Portal)).Value);
        Assert.False((await house.Send(new AnyUnsealed(), House.Portal)).Value);

        Assert.Equal(before, await Chain(house));
        Assert.Equal(Enumerable.Range(1, before.Count).Select(n => (long?)n), before.Select(e => e.Sequence));
        Assert.True((await house.Send(new VerifyAudit(), House.Portal)).Value!.Whole);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Batches_go_on_where_the_last_ended(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        for (var number = 1; number <= 5; number++)
        {
            await house.HasOrder(House.Keller, house.Content($"450000000{number}"));
        }

        while ((await house.Send(new AnyUnsealed(), House.Portal)).Value)
        {
            Assert.Equal(1, (await house.Send(new SealAudit(Most: 1), House.Portal)).Value);
        }

        Assert.True((await house.Send(new VerifyAudit(), House.Portal)).Value!.Whole);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Many_who_seal_at_once_seal_each_entry_once(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        for (var number = 1; number <= 9; number++)
        {
            await house.HasOrder(House.Keller, house.Content($"450000000{number}"));
        }

        var sealers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => house.Send(new SealAudit(Most: 4), House.Portal))));
        Assert.All(sealers.Where(s => !s.Ok), s => Assert.Equal(Refusal.Conflict, s.Error!.Kind));
        Assert.Contains(sealers, s => s.Ok);
        while ((await house.Send(new AnyUnsealed(), House.Portal)).Value)
        {
            Assert.True((await house.Send(new SealAudit(), House.Portal)).Ok);
        }

        Assert.True((await house.Send(new VerifyAudit(), House.Portal)).Value!.Whole);
        var chain = await Chain(house);
        Assert.Equal(chain.Count, chain[^1].Sequence);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_supplier_does_is_audited_with_who_when_before_and_after(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.True((await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Ok);

        var row = await house.InDb(db => db.Audit.SingleAsync(a => a.Doing == "AnswerLines" && a.Entity == "PurchaseOrder"));

        Assert.Equal((House.Keller, house.Now, "Keller, sales", House.Person(1), "changed", order), (row.SupplierId, row.At, row.By, row.UserId, row.Act, row.EntityId));
        Assert.Contains("\"State\":[\"ToAnswer\",\"Agreed\"]", row.Change, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_portal_itself_changes_and_removes_no_entry(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.InDb(async db =>
        {
            var row = await db.Audit.FirstAsync();
            db.Entry(row).Property(a => a.Hash).CurrentValue = "forged";
            await db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.InDb(async db =>
        {
            db.Remove(await db.Audit.FirstAsync());
            await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData("portal_staff", """delete from "Audit" """)]
    [InlineData("portal_staff", """update "Audit" set "By" = 'x'""")]
    [InlineData("portal_staff", """update "Audit" set "Sequence" = null, "Change" = '{}'""")]
    [InlineData("portal_staff", """truncate "Audit" """)]
    [InlineData("portal_staff", """delete from "AuditChains" """)]
    [InlineData("portal_supplier", """delete from "Audit" """)]
    [InlineData("portal_supplier", """update "Audit" set "Hash" = 'x'""")]
    [InlineData("portal_supplier", """update "AuditChains" set "Hash" = 'x'""")]
    public async Task On_PostgreSQL_the_portals_roles_may_neither_change_nor_remove(string role, string sql)
    {
        await using var house = await Tampering.Sealed(DatabaseProvider.Postgres);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Tampering.By(house, sql, asOwner: false, role));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task On_PostgreSQL_a_seal_is_set_once()
    {
        await using var house = await Tampering.Sealed(DatabaseProvider.Postgres);

        Assert.Equal(0, await Tampering.By(house, """update "Audit" set "Sequence" = 99, "Hash" = 'x'""", asOwner: false, "portal_staff"));
        Assert.True((await house.Send(new VerifyAudit(), House.Portal)).Value!.Whole);
    }

    private static Task<List<(long? Sequence, string? Hash)>> Chain(House house) => house.InDb(async db =>
        (await db.Audit.AsNoTracking().Where(a => a.SupplierId == House.Keller).OrderBy(a => a.Sequence).Select(a => new { a.Sequence, a.Hash }).ToListAsync()).Select(a => (a.Sequence, a.Hash)).ToList());
}
