using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class VerifyAuditTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Whole_chains_are_found_whole_and_the_last_look_is_kept(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);

        var found = (await house.Send(new VerifyAudit(), House.Administrator)).Value!;
        Assert.True((await house.Send(new NoteVerification(found), House.Portal)).Ok);

        Assert.True(found.Whole);
        Assert.Equal(0, found.Unsealed);
        var keller = found.Chains.Single(c => c.Owner == House.Keller);
        Assert.Equal(("Keller Guss", 64), (keller.Name, keller.Head.Length));
        Assert.Contains(found.Chains, c => c.Owner == SupplierId.House && c.Name is null);
        var head = await house.InDb(db => db.AuditChains.SingleAsync(c => c.Owner == House.Keller));
        Assert.Equal((house.Now, keller.Sequence, ""), (head.VerifiedAt, head.VerifiedSequence, head.Finding));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "By", "'Somebody else'")]
    [InlineData(DatabaseProvider.Postgres, "By", "'Somebody else'")]
    [InlineData(DatabaseProvider.Sqlite, "Change", "'{}'")]
    [InlineData(DatabaseProvider.Postgres, "Change", "'{}'")]
    [InlineData(DatabaseProvider.Sqlite, "Act", "'removed'")]
    [InlineData(DatabaseProvider.Postgres, "Doing", "'Nothing'")]
    [InlineData(DatabaseProvider.Sqlite, "At", "'2020-01-01 00:00:00'")]
    [InlineData(DatabaseProvider.Postgres, "At", "'2020-01-01T00:00:00Z'")]
    public async Task A_changed_row_is_found(DatabaseProvider database, string column, string value)
    {
        await using var house = await Tampering.Sealed(database);

        Assert.Equal(1, await Tampering.By(house, $"""update "Audit" set "{column}" = {value} {Where(database, 2)}"""));

        Assert.Equal([new(2, VerifyAudit.BreakKind.Changed)], await Tampering.Breaks(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_removed_row_is_found(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);

        Assert.Equal(1, await Tampering.By(house, $"""delete from "Audit" {Where(database, 2)}"""));

        Assert.Equal([new(2, VerifyAudit.BreakKind.Missing)], await Tampering.Breaks(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_cut_off_end_is_found(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);
        var last = await house.InDb(db => db.AuditChains.Where(c => c.Owner == House.Keller).Select(c => c.Sequence).SingleAsync());

        Assert.Equal(1, await Tampering.By(house, $"""delete from "Audit" {Where(database, last)}"""));

        Assert.Equal([new(last, VerifyAudit.BreakKind.Head)], await Tampering.Breaks(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Two_rows_that_swapped_places_are_found(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);
        var (first, second) = await house.InDb(async db => (await Row(db, 1), await Row(db, 2)));

        await Tampering.By(house, $"""update "Audit" set "Sequence" = null {Where(database, 1)}""");
        await Tampering.By(house, $"""update "Audit" set "Sequence" = 1, "Hash" = '{first.Hash}' {Where(database, 2)}""");
        await Tampering.By(house, $"""update "Audit" set "Sequence" = 2, "Hash" = '{second.Hash}' where "Id" = '{Id(database, first.Id)}'""");

        Assert.Equal([new(1, VerifyAudit.BreakKind.Changed), new(2, VerifyAudit.BreakKind.Changed)], await Tampering.Breaks(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_row_changed_together_with_its_hash_is_found_at_the_next(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);
        var (before, row) = await house.InDb(async db => (await Row(db, 1), await Row(db, 2)));
        var forged = new AuditEntry
        {
            Id = row.Id,
            SupplierId = row.SupplierId,
            At = row.At,
            By = "Somebody else",
            UserId = row.UserId,
            Doing = row.Doing,
            Entity = row.Entity,
            EntityId = row.EntityId,
            Act = row.Act,
            Change = row.Change,
        };

        await Tampering.By(house, $"""update "Audit" set "By" = 'Somebody else', "Hash" = '{AuditSeal.Of(before.Hash!, 2, forged)}' {Where(database, 2)}""");

        Assert.Equal([new(3, VerifyAudit.BreakKind.Changed)], await Tampering.Breaks(house));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_head_that_was_taken_away_is_found(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);

        await Tampering.By(house, $"""delete from "AuditChains" where "Owner" = '{Id(database, House.Keller.Value)}'""");

        Assert.Equal(VerifyAudit.BreakKind.Head, Assert.Single(await Tampering.Breaks(house)).Kind);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_buyer_may_not_look(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new VerifyAudit(), House.Buyer)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new VerifyAudit(), House.KellersUser)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new NoteVerification(new([], 0)), House.Administrator)).Error!.Kind);
    }

    private static string Where(DatabaseProvider database, long sequence) => $"""where "SupplierId" = '{Id(database, House.Keller.Value)}' and "Sequence" = {sequence}""";

    /// <summary>SQLite keeps ids as text in capitals.</summary>
    private static string Id(DatabaseProvider database, Guid id) => database is DatabaseProvider.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    private static Task<AuditEntry> Row(PortalDb db, long sequence) => db.Audit.AsNoTracking().SingleAsync(a => a.SupplierId == House.Keller && a.Sequence == sequence);
}
