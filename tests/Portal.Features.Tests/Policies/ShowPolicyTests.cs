using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Policies;

public sealed class ShowPolicyTests
{
    private static readonly Tolerances Wide = Tolerances.Default with { DateLate = new(null, 10) };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Versions_are_kept_with_who_and_when(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Save(house, 0, Wide);
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await Save(house, 1, Tolerances.Default)).Ok);

        var view = (await house.Send(new ShowPolicy(PolicyScope.Supplier, "SUP-100"), House.Buyer)).Value!;

        Assert.Equal((2, "Keller Guss"), (view.Number, view.Name));
        Assert.Equal([2, 1], view.Versions.Select(v => v.Number));
        Assert.Equal((house.Now, "Administrator", null), (view.Versions[0].MadeAt, view.Versions[0].MadeBy, view.Versions[0].EndedAt));
        Assert.Equal((house.Now.AddHours(-1), house.Now), (view.Versions[1].MadeAt, view.Versions[1].EndedAt));
        Assert.Equal(10, view.Versions[1].Tolerances.DateLate.Absolute);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Where_none_was_made_the_built_in_one_is_shown_and_not_to_suppliers(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        var view = (await house.Send(new ShowPolicy(PolicyScope.Default, ""), House.Buyer)).Value!;

        Assert.Equal((0, Tolerances.Default), (view.Number, view.Tolerances));
        Assert.Empty(view.Versions);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ShowPolicy(PolicyScope.Default, ""), House.KellersUser)).Error!.Kind);
    }

    private static Task<Result<Done>> Save(House house, int basedOn, Tolerances tolerances) =>
        house.Send(new SavePolicy(PolicyScope.Supplier, "SUP-100", basedOn, tolerances), House.Administrator);
}
