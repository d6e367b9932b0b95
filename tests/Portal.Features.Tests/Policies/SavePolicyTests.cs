using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Policies;

public sealed class SavePolicyTests
{
    private static readonly Tolerances Wide = Tolerances.Default with { DateLate = new(null, 10) };

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Not_checked_and_nothing_allowed_and_a_value_stay_three_things(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var three = new Tolerances(ToleranceLimit.Off, ToleranceLimit.Zero, new(null, 0), new(null, 2.0m), new(0, null), new(7.5m, 0.25m));

        Assert.True((await Save(house, PolicyScope.Default, "", 0, three)).Ok);

        Assert.Equal(three, (await house.Send(new ShowPolicy(PolicyScope.Default, ""), House.Buyer)).Value!.Tolerances);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Without_tolerances_it_ends_and_can_be_made_again(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Save(house, PolicyScope.Plant, "HAM", 0, Wide);

        Assert.True((await Save(house, PolicyScope.Plant, "HAM", 1, null)).Ok);

        Assert.Equal(0, (await house.Send(new ShowPolicy(PolicyScope.Plant, "HAM"), House.Buyer)).Value!.Number);
        Assert.True((await Save(house, PolicyScope.Plant, "HAM", 0, Wide)).Ok);
        Assert.Equal(2, (await house.Send(new ShowPolicy(PolicyScope.Plant, "HAM"), House.Buyer)).Value!.Number);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Whoever_looked_at_an_older_version_is_told_and_changes_nothing(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Save(house, PolicyScope.Plant, "HAM", 0, Wide);

        var late = await Save(house, PolicyScope.Plant, "HAM", 0, Tolerances.Default);

        Assert.Equal(Refusal.Conflict, late.Error!.Kind);
        Assert.Equal(1, await house.InDb(db => db.Policies.CountAsync()));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Wrong_limits_are_named_one_by_one(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var wrong = Tolerances.Default with { QuantityUp = new(101, -1), DateLate = new(null, 1.5m), DateEarly = new(5), PriceUp = new(-1) };

        var no = (await Save(house, PolicyScope.Plant, "HAM", 0, wrong)).Error!;

        Assert.Equal(Refusal.Invalid, no.Kind);
        Assert.Equal(["DateEarly.Absolute", "DateLate.Absolute", "PriceUp.Percent", "QuantityUp.Absolute", "QuantityUp.Percent"], no.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, PolicyScope.Supplier, "")]
    [InlineData(DatabaseProvider.Postgres, PolicyScope.Supplier, "")]
    [InlineData(DatabaseProvider.Sqlite, PolicyScope.Default, "SUP-100")]
    [InlineData(DatabaseProvider.Postgres, PolicyScope.Default, "SUP-100")]
    public async Task What_it_holds_for_is_said_unless_it_is_everything(DatabaseProvider database, PolicyScope scope, string key)
    {
        await using var house = await House.Open(database);

        Assert.Equal(["Key"], (await Save(house, scope, key, 0, Wide)).Error!.Fields.Keys);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_policy_for_nothing_known_is_refused(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        foreach (var (scope, key) in new[] { (PolicyScope.Plant, "HAN"), (PolicyScope.ItemGroup, "casting"), (PolicyScope.Supplier, "SUP-10"), (PolicyScope.SupplierItem, "SUP-100/BH"), (PolicyScope.SupplierItem, "SUP-100") })
        {
            Assert.Equal("policy.holds-for-nothing", (await Save(house, scope, key, 0, Wide)).Error!.Code);
        }

        Assert.True((await Save(house, PolicyScope.SupplierItem, "SUP-100/BH-220", 0, Wide)).Ok);
        Assert.True((await Save(house, PolicyScope.ItemGroup, "castings", 0, Wide)).Ok);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Buyers_read_and_suppliers_do_not_even_that(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new SavePolicy(PolicyScope.Default, "", 0, Wide), House.Buyer)).Error!.Kind);
        Assert.True((await house.Send(new ListPolicies(), House.Buyer)).Ok);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListPolicies(), House.KellersUser)).Error!.Kind);
    }

    private static Task<Result<Done>> Save(House house, PolicyScope scope, string key, int basedOn, Tolerances? tolerances) =>
        house.Send(new SavePolicy(scope, key, basedOn, tolerances), House.Administrator);
}
