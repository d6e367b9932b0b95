using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Policies;

public sealed class SimulatePolicyTests
{
    public static AnswerLines.Line Late(House house, int days) => new(10, AnswerKind.Change, [new SchedulePart(200, house.Today.AddDays(17 + days))], null);

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Each_answer_is_shown_as_judged_then_and_as_the_draft_would(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Answered(house, House.Keller, "4500000001", daysLate: 0);
        await Answered(house, House.Keller, "4500000002", daysLate: 2);
        await Answered(house, House.Borealis, "4500000003", daysLate: 5);

        var strict = await Simulate(house, PolicyScope.Default, "", Tolerances.Default with { DateLate = new(null, 0) });
        var wide = await Simulate(house, PolicyScope.Default, "", Tolerances.Default with { DateLate = new(null, 5) });
        var off = await Simulate(house, PolicyScope.Default, "", Tolerances.Default with { DateLate = ToleranceLimit.Off });

        Assert.Equal((3, 2, 1, 0, 1), (strict.Replayed, strict.PassedThen, strict.PassNow, strict.NewlyPass, strict.NewlyWait));
        Assert.Equal(("4500000002", true, false), (strict.Rows[0].Order, strict.Rows[0].PassedThen, strict.Rows[0].PassesNow));
        Assert.Equal((DeviationKind.DateLate, 2), (strict.Rows[0].Now.Single().Kind, strict.Rows[0].Now.Single().Days));
        Assert.Equal((3, 2, 3, 1, 0), (wide.Replayed, wide.PassedThen, wide.PassNow, wide.NewlyPass, wide.NewlyWait));
        Assert.Equal(("Borealis Fasteners", "Default v0"), (wide.Rows[0].Supplier, wide.Rows[0].PolicyThen));
        Assert.Equal(3, off.PassNow);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_draft_replays_only_what_it_would_judge(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Answered(house, House.Keller, "4500000001", daysLate: 0);
        await Answered(house, House.Borealis, "4500000002", daysLate: 0);

        Assert.Equal(["4500000001"], (await Simulate(house, PolicyScope.Supplier, "SUP-100", Tolerances.Default)).Rows.Select(r => r.Order));
        Assert.Equal(2, (await Simulate(house, PolicyScope.Plant, "HAM", Tolerances.Default)).Replayed);
        Assert.Equal(1, (await Simulate(house, PolicyScope.SupplierItem, "SUP-200/BH-220", Tolerances.Default)).Replayed);
        Assert.Equal(0, (await Simulate(house, PolicyScope.ItemGroup, "fasteners", Tolerances.Default)).Replayed);

        await house.Send(new SavePolicy(PolicyScope.SupplierItem, "SUP-100/BH-220", 0, Tolerances.Default), House.Administrator);
        Assert.Equal(0, (await Simulate(house, PolicyScope.Supplier, "SUP-100", Tolerances.Default)).Replayed);
        Assert.Equal(["4500000002"], (await Simulate(house, PolicyScope.Default, "", Tolerances.Default)).Rows.Select(r => r.Order));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Ending_a_policy_replays_against_the_next_less_specific_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.Send(new SavePolicy(PolicyScope.Supplier, "SUP-100", 0, Tolerances.Default with { DateLate = ToleranceLimit.Off }), House.Administrator);
        await Answered(house, House.Keller, "4500000001", daysLate: 30);

        var ended = await Simulate(house, PolicyScope.Supplier, "SUP-100", null);

        Assert.Equal((1, 1, 0, 1), (ended.Replayed, ended.PassedThen, ended.PassNow, ended.NewlyWait));
        Assert.Equal("Supplier SUP-100 v1", ended.Rows.Single().PolicyThen);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_changes_nothing_and_suppliers_may_not(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new SimulatePolicy(PolicyScope.Default, "", Tolerances.Default), House.KellersUser)).Error!.Kind);
        Assert.Equal(["Key"], (await house.Send(new SimulatePolicy(PolicyScope.Plant, "", Tolerances.Default), House.Buyer)).Error!.Fields.Keys);
        Assert.Equal(0, (await house.Send(new ShowPolicy(PolicyScope.Default, ""), House.Buyer)).Value!.Number);
    }

    private static async Task<SimulatePolicy.Outcome> Simulate(House house, PolicyScope scope, string key, Tolerances? draft)
    {
        var outcome = await house.Send(new SimulatePolicy(scope, key, draft), House.Buyer);
        Assert.True(outcome.Ok, outcome.Error?.Message);
        return outcome.Value!;
    }

    private static async Task Answered(House house, SupplierId supplier, string number, int daysLate)
    {
        var order = await house.HasOrder(supplier, house.Content(number));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var sent = await house.Send(new AnswerLines(order, 1, daysLate == 0 ? [] : [Late(house, daysLate)]), supplier == House.Keller ? House.KellersUser : House.BorealisUser);
        Assert.True(sent.Ok, sent.Error?.Message);
    }
}
