using Portal.Data;
using Portal.Domain.Cases;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

public sealed class WatchOverdueTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_without_an_answer_opens_one_case_after_its_day_and_closes_it_with_any_answer(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10, inDays: 60), it.Erp.Line(20, inDays: 60)));
        await it.Run();
        Assert.Equal(0, await Watch(it));
        it.House.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await Watch(it));
        Assert.Equal(0, await Watch(it));

        var open = Assert.Single(await it.Cases(CaseKind.NotAcknowledged));
        Assert.Equal((CaseState.Open, CaseRole.Buyer, "Mara Brandt"), (open.State, open.OwnerRole, open.Buyer));
        await it.Answers("4500000001", 10, 200, 57);
        Assert.Equal(CaseState.Closed, Assert.Single(await it.Cases(CaseKind.NotAcknowledged)).State);
        Assert.Equal(0, await Watch(it));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_confirm_limit_counts_by_the_suppliers_calendar(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Calendars[0] = it.Erp.Calendars[0] with { DaysOff = [it.House.Today.AddDays(3), it.House.Today.AddDays(4)] };
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10, inDays: 16)));
        it.Erp.Holds(it.Erp.Order("4500000002", 1, it.Erp.Line(10, inDays: 17)));
        await it.Run();

        await Watch(it);

        // Ten working days before a day 16 days ahead lie today: two weekends and two days off stand between.
        Assert.Equal("4500000001", Assert.Single(await it.Cases(CaseKind.ConfirmationLate)).OrderNumber);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_late_confirmation_closes_when_all_is_agreed(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10, inDays: 5)));
        await it.Run();
        await Watch(it);
        Assert.Equal(CaseState.Open, Assert.Single(await it.Cases(CaseKind.ConfirmationLate)).State);
        await it.Answers("4500000001", 10, 200, 5);

        await Watch(it);

        Assert.Equal(CaseState.Closed, Assert.Single(await it.Cases(CaseKind.ConfirmationLate)).State);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_snoozed_case_wakes_when_its_time_has_come(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001", 1, it.Erp.Line(10, inDays: 5)));
        await it.Run();
        await Watch(it);
        await it.House.InDb(async db =>
        {
            var sleeper = db.Cases.Single();
            sleeper.Snooze(it.House.Now.AddDays(1), "Buyer", it.House.Now);
            await db.SaveChangesAsync();
        });
        await Watch(it);
        Assert.Equal(CaseState.Snoozed, Assert.Single(await it.Cases(CaseKind.ConfirmationLate)).State);
        it.House.Clock.Advance(TimeSpan.FromDays(1));

        await Watch(it);

        Assert.Equal(CaseState.Open, Assert.Single(await it.Cases(CaseKind.ConfirmationLate)).State);
    }

    private static Task<int> Watch(Synced it) => new OverdueWatch(it.House.UseCases).Run(TestContext.Current.CancellationToken);
}
