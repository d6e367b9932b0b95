using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;

namespace Portal.Features.Tests.People;

public sealed class EnablePersonTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Whoever_was_disabled_comes_in_again_with_the_roles_they_had(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var id = await house.HasPerson("anna@house.example", PeopleScene.Buyer);
        await house.Send(new DisablePerson(id), House.Administrator);

        Assert.True((await house.Send(new EnablePerson(id), House.Administrator)).Ok);

        Assert.Single((await house.Send(new ListMemberships(id), House.Portal)).Value!);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new EnablePerson(id), House.KellersUser)).Error!.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new EnablePerson(Guid.CreateVersion7()), House.Administrator)).Error!.Kind);
    }
}
