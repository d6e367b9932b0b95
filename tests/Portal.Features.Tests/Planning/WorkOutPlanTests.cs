using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Planning;
using Portal.Features.Cases;
using Portal.Features.Planning;
using Portal.Features.Tests.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

/// <summary>200 housings are needed on day 17 and asked for on that day; the supplier answers a line so many days later.</summary>
public sealed class WorkOutPlanTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_that_stops_production_is_the_planners_and_due_within_hours(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 10, needs: 200);

        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal((ImpactLevel.HoldsUpOrder, CaseRole.Planner, it.House.Now.AddHours(4)), (open.Level, open.OwnerRole, open.DueAt));
        Assert.Equal(new Impact(ImpactLevel.HoldsUpOrder, it.House.Today.AddDays(17), 190, "J-7", it.House.Now), open.Impact);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_answer_without_impact_is_the_buyers_and_due_in_two_working_days(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 500, needs: 200);

        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal((ImpactLevel.None, CaseRole.Buyer), (open.Level, open.OwnerRole));
        Assert.Equal(it.House.Today.AddDays(2).ToDateTime(new TimeOnly(17, 0)), open.DueAt);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Below_safety_stock_says_from_when_and_how_much(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 230, needs: 200, safety: 50);

        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal(new Impact(ImpactLevel.BelowSafetyStock, it.House.Today.AddDays(17), 20, null, it.House.Now), open.Impact);
        Assert.Equal(CaseRole.Buyer, open.OwnerRole);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Blocked_stock_is_left_out(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 10, needs: 200, blocked: 1000);

        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);

        Assert.Equal(ImpactLevel.HoldsUpOrder, Assert.Single(await it.Cases(CaseKind.AnswerDeviates)).Level);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Unknown_stays_unknown_as_of_the_last_reading_and_is_not_no_impact(DatabaseProvider database)
    {
        await using var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        await it.Run();

        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal(Impact.Unknown with { AsOf = it.House.Now }, open.Impact);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Stock_that_the_ERP_tells_later_changes_the_impact_and_wakes_who_snoozed_it(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 500, needs: 200);
        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);
        var id = (await it.Cases(CaseKind.AnswerDeviates))[0].Id;
        Assert.Null((await it.House.Send(new WorkCases([id], WorkCases.Act.Snooze, Until: it.House.Today.AddDays(5)), House.Buyer)).Error);

        it.Erp.Stock[0] = new("10000003", "HAM", 20, 0, 0, it.House.Now);
        await it.Run();

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal((ImpactLevel.HoldsUpOrder, CaseState.Open, CaseRole.Planner), (open.Level, open.State, open.OwnerRole));
        Assert.Equal(ImpactLevel.HoldsUpOrder, (await it.House.Send(new ShowCase(id), House.Planner)).Value!.Impact.Level);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Working_out_again_changes_nothing_and_gives_nobody_more_time(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 10, needs: 200);
        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);
        var before = (await it.Cases(CaseKind.AnswerDeviates))[0];
        it.House.Clock.Advance(TimeSpan.FromHours(1));

        await WorkOut(it);

        var after = (await it.Cases(CaseKind.AnswerDeviates))[0];
        Assert.Equal((before.DueAt, before.Version), (after.DueAt, after.Version));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_decision_on_a_snoozed_case_can_be_undone_and_the_impact_stands_again(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 10, needs: 200);
        await it.Answers("4500000001", 10, 200, 30);
        await WorkOut(it);
        var one = (await it.Cases(CaseKind.AnswerDeviates))[0];
        await it.House.Send(new WorkCases([one.Id], WorkCases.Act.Snooze, Until: it.House.Today.AddDays(5)), House.Buyer);
        Assert.Null((await it.House.Send(new DecideAnswer(one.OrderId!.Value, 10, 1, DecideAnswer.Choice.Approve), House.Buyer)).Error);
        await WorkOut(it);
        Assert.Equal(CaseState.Closed, (await it.Cases(CaseKind.AnswerDeviates))[0].State);

        Assert.Null((await it.House.Send(new UndoDecision(one.OrderId!.Value, 10, 1), House.Buyer)).Error);
        await WorkOut(it);

        var open = Assert.Single(await it.Cases(CaseKind.AnswerDeviates));
        Assert.Equal((CaseState.Open, ImpactLevel.HoldsUpOrder), (open.State, open.Level));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_outlook_says_when_it_runs_out_and_moves_with_the_agreement(DatabaseProvider database)
    {
        await using var it = await With(database, stock: 10, needs: 200);
        Assert.Equal((CoverLevel.Unsure, it.House.Today.AddDays(17)), await Outlook(it));

        await it.Answers("4500000001", 10, 200, 30);
        await it.House.Send(new DecideAnswer((await it.Order("4500000001")).Id, 10, 1, DecideAnswer.Choice.Approve), House.Buyer);
        await WorkOut(it);

        Assert.Equal((CoverLevel.Out, it.House.Today.AddDays(17)), await Outlook(it));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_the_portal_itself_works_plans_out(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal("forbidden", (await house.Send(new WorkOutPlan([]), House.Planner)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new WorkOutOrder(Guid.Empty), House.KellersUser)).Error?.Code);
        Assert.Equal("forbidden", (await house.Send(new WorkOutStale(), House.Buyer)).Error?.Code);
        Assert.Equal("invalid", (await house.Send(new WorkOutPlan([.. Enumerable.Repeat(new PlanKey("HAM", "BH-220"), 201)]), House.Portal)).Error?.Code);
    }

    private static Task<(CoverLevel, DateOnly?)> Outlook(Synced it) => it.House.InDb(async db =>
    {
        var one = await db.Outlooks.AsNoTracking().SingleAsync();
        return (one.Level, one.OutOn ?? one.UnsureOn);
    });

    private static async Task WorkOut(Synced it) =>
        Assert.Null((await it.House.Send(new WorkOutOrder((await it.Order("4500000001")).Id, 10), House.Portal)).Error);

    private static async Task<Synced> With(DatabaseProvider database, decimal stock, decimal needs, decimal safety = 0, decimal blocked = 0)
    {
        var it = await Synced.Open(database);
        it.Erp.Holds(it.Erp.Order("4500000001"));
        it.Erp.Stock.Add(new("10000003", "HAM", stock, blocked, safety, it.House.Now));
        it.Erp.Demand.Add(new("10000003", "HAM", it.House.Today.AddDays(17), needs, "J-7"));
        await it.Run();
        return it;
    }
}
