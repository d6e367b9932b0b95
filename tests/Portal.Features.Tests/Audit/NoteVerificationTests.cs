using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class NoteVerificationTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_was_found_is_kept_with_its_time_until_the_next_look(DatabaseProvider database)
    {
        await using var house = await Tampering.Sealed(database);
        await Note(house, [new(2, VerifyAudit.BreakKind.Missing)]);
        Assert.Equal("Missing 2", await Finding(house));
        house.Clock.Advance(TimeSpan.FromDays(1));

        await Note(house, []);

        Assert.Equal("", await Finding(house));
        Assert.Equal(house.Now, await house.InDb(db => db.AuditChains.Where(c => c.Owner == House.Keller).Select(c => c.VerifiedAt).SingleAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_portal_itself_notes_it(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new NoteVerification(new([], 0)), House.Administrator)).Error!.Kind);
    }

    private static async Task Note(House house, IReadOnlyList<VerifyAudit.Break> breaks) =>
        Assert.True((await house.Send(new NoteVerification(new([new(House.Keller, "Keller Guss", 9, "ab", breaks)], 0)), House.Portal)).Ok);

    private static Task<string> Finding(House house) => house.InDb(db => db.AuditChains.Where(c => c.Owner == House.Keller).Select(c => c.Finding).SingleAsync());
}
