using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class NoteAccountActTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_person_does_with_their_account_stands_in_the_audit_under_their_name(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var person = await house.HasPerson("buyer@house.example", PeopleScene.Buyer);

        Assert.True((await house.Send(new NoteAccountAct(person, AccountAct.PasswordChanged), House.Portal)).Ok);

        var entry = (await house.InDb(db => db.Audit.AsNoTracking().Where(a => a.Doing == "PasswordChanged").ToListAsync())).Single();
        Assert.Equal(("buyer", person, person), (entry.By, entry.UserId, entry.EntityId));
        Assert.True((await house.Send(new SealAudit(), House.Portal)).Ok);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nobody_is_noted_for_a_person_who_does_not_exist_and_people_note_nothing(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.NotFound, (await house.Send(new NoteAccountAct(Guid.CreateVersion7(), AccountAct.SignedIn), House.Portal)).Error?.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new NoteAccountAct(House.Person(3), AccountAct.SignedIn), House.Buyer)).Error?.Kind);
    }
}
