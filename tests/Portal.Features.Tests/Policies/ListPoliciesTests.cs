using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Orders;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Policies;

public sealed class ListPoliciesTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task The_most_specific_policy_judges_and_each_says_how_many_open_lines_it_does(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await house.HasOrder(House.Keller, house.Content("4500000001"));
        await house.HasOrder(House.Borealis, house.Content("4500000002"));
        Assert.Equal([(PolicyScope.Default, 0, 2)], await Counts(house));

        foreach (var (scope, key) in new[] { (PolicyScope.Plant, "HAM"), (PolicyScope.ItemGroup, "castings"), (PolicyScope.Supplier, "SUP-100"), (PolicyScope.SupplierItem, "SUP-200/BH-220") })
        {
            Assert.True((await house.Send(new SavePolicy(scope, key, 0, Tolerances.Default), House.Administrator)).Ok);
        }

        Assert.Equal(
            [(PolicyScope.SupplierItem, 1, 1), (PolicyScope.Supplier, 1, 1), (PolicyScope.ItemGroup, 1, 0), (PolicyScope.Plant, 1, 0), (PolicyScope.Default, 0, 0)], await Counts(house));
        var rows = (await house.Send(new ListPolicies(), House.Buyer)).Value!;
        Assert.Equal(["Borealis Fasteners, Bearing housing BH-220", "Keller Guss", null, "Hamburg", null], rows.Select(r => r.Name));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task An_answer_is_judged_by_the_most_specific_policy_and_by_the_next_once_that_ends(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var strict = Tolerances.Default with { DateLate = ToleranceLimit.Zero };
        var open = Tolerances.Default with { DateLate = ToleranceLimit.Off };
        await house.Send(new SavePolicy(PolicyScope.Plant, "HAM", 0, strict), House.Administrator);
        Assert.False(await Passes(house, "4500000001", daysLate: 1));

        await house.Send(new SavePolicy(PolicyScope.Supplier, "SUP-100", 0, open), House.Administrator);
        Assert.True(await Passes(house, "4500000002", daysLate: 300));

        await house.Send(new SavePolicy(PolicyScope.Supplier, "SUP-100", 1, null), House.Administrator);
        Assert.False(await Passes(house, "4500000003", daysLate: 1));

        await house.Send(new SavePolicy(PolicyScope.Plant, "HAM", 1, null), House.Administrator);
        Assert.True(await Passes(house, "4500000004", daysLate: 2));
        Assert.False(await Passes(house, "4500000005", daysLate: 3));
    }

    private static async Task<IEnumerable<(PolicyScope, int, int)>> Counts(House house) =>
        (await house.Send(new ListPolicies(), House.Buyer)).Value!.Select(r => (r.Scope, r.Number, r.OpenLines));

    private static async Task<bool> Passes(House house, string number, int daysLate)
    {
        var order = await house.HasOrder(House.Keller, house.Content(number));
        var receipt = await house.Send(new AnswerLines(order, 1, [SimulatePolicyTests.Late(house, daysLate)]), House.KellersUser);
        return receipt.Value!.Lines.Single().Passed;
    }
}
