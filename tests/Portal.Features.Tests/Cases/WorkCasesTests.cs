using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Features.Tests.Orders;
using Portal.Features.Tests.People;
using Portal.Testing;

namespace Portal.Features.Tests.Cases;

public sealed class WorkCasesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Taken_given_back_assigned_snoozed_and_woken_with_a_history(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var colleague = await house.HasPerson("colleague@house.example", PeopleScene.Buyer);
        await house.Split();
        var id = await house.InDb(db => db.Cases.Select(c => c.Id).SingleAsync());

        await Works(house, new WorkCases([id], WorkCases.Act.Take));
        Assert.Equal(House.Person(3), (await Case(house)).AssignedTo);
        await Works(house, new WorkCases([id], WorkCases.Act.GiveBack));
        Assert.Null((await Case(house)).AssignedTo);
        await Works(house, new WorkCases([id], WorkCases.Act.Assign, colleague));
        Assert.Equal(colleague, (await Case(house)).AssignedTo);
        await Works(house, new WorkCases([id], WorkCases.Act.Snooze, Until: house.Today.AddDays(2)));
        Assert.Equal(CaseState.Snoozed, (await Case(house)).State);
        await Works(house, new WorkCases([id], WorkCases.Act.Wake));
        Assert.Equal(CaseState.Open, (await Case(house)).State);
        await Works(house, new WorkCases([id], WorkCases.Act.Comment, Text: "Called them"));

        Assert.Contains((await house.Send(new ShowCase(id), House.Buyer)).Value!.History, h => h.Text == "Called them");
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_is_missing_is_said_and_one_unknown_case_stops_all(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Split();
        var id = await house.InDb(db => db.Cases.Select(c => c.Id).SingleAsync());

        Assert.Equal("Write something first.", (await house.Send(new WorkCases([id], WorkCases.Act.Comment), House.Buyer)).Error?.Message);
        Assert.Equal("Choose a day.", (await house.Send(new WorkCases([id], WorkCases.Act.Snooze), House.Buyer)).Error?.Message);
        Assert.Equal("Choose who takes it.", (await house.Send(new WorkCases([id], WorkCases.Act.Assign), House.Buyer)).Error?.Message);
        Assert.Equal(Refusal.Invalid, (await house.Send(new WorkCases([], WorkCases.Act.Take), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new WorkCases([id, Guid.CreateVersion7()], WorkCases.Act.Take), House.Buyer)).Error?.Kind);
        Assert.Equal(Refusal.NotFound, (await house.Send(new WorkCases([id], WorkCases.Act.Assign, Guid.CreateVersion7()), House.Buyer)).Error?.Kind);
        Assert.Null((await Case(house)).AssignedTo);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_colleagues_who_work_cases_can_be_given_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var supplier = await house.HasPerson("sales@keller.example", PeopleScene.KellersUser);
        var gone = await house.HasPerson("gone@house.example", PeopleScene.Buyer);
        Assert.True((await house.Send(new DisablePerson(gone), House.Administrator)).Ok);
        await house.Split();
        var id = await house.InDb(db => db.Cases.Select(c => c.Id).SingleAsync());

        foreach (var nobody in new[] { supplier, gone })
        {
            Assert.Equal(Refusal.NotFound, (await house.Send(new WorkCases([id], WorkCases.Act.Assign, nobody), House.Buyer)).Error?.Kind);
        }

        Assert.Null((await Case(house)).AssignedTo);
    }

    private static async Task Works(House house, WorkCases act) => Assert.True((await house.Send(act, House.Buyer)).Ok, act.What.ToString());

    private static Task<ExceptionCase> Case(House house) => house.InDb(db => db.Cases.AsNoTracking().SingleAsync());
}
