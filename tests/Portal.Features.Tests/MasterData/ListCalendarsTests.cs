using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.MasterData;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.MasterData;

public sealed class ListCalendarsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Calendars_tell_the_days_worked(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        await it.Run();

        var german = Assert.Single((await it.House.Send(new ListCalendars(), House.Steward)).Value!);

        Assert.Equal(("DE", "Germany", 5), (german.Code, german.Name, german.WorkedOn.Count));
        Assert.Equal(Refusal.Forbidden, (await it.House.Send(new ListCalendars(), House.KellersUser)).Error!.Kind);
    }
}
