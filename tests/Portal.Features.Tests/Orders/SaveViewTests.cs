using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

public sealed class SaveViewTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_look_is_kept_under_its_name_and_the_same_name_again_shows_the_new_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.True((await house.Send(new SaveView(" Late in Hamburg ", "?plant=HAM&due=true"), House.KellersUser)).Ok);
        Assert.True((await house.Send(new SaveView("late in hamburg", "?plant=HAM"), House.KellersUser)).Ok);

        Assert.Equal([new ListViews.View("Late in Hamburg", "?plant=HAM")], (await house.Send(new ListViews(), House.KellersUser)).Value);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_name_is_needed_and_there_is_an_end(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        Assert.Equal(Refusal.Invalid, (await house.Send(new SaveView("", "?due=true"), House.KellersUser)).Error?.Kind);
        foreach (var number in Enumerable.Range(1, SavedView.Most))
        {
            Assert.True((await house.Send(new SaveView($"View {number}", "?due=true"), House.KellersUser)).Ok);
        }

        Assert.Equal("view.too-many", (await house.Send(new SaveView("One more", "?due=true"), House.KellersUser)).Error?.Code);
        Assert.True((await house.Send(new SaveView("View 7", "?q=x"), House.KellersUser)).Ok);
    }
}
