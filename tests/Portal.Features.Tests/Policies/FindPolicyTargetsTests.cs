using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Kernel;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Policies;

public sealed class FindPolicyTargetsTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_a_policy_could_hold_for_is_found_by_number_or_name(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(["SUP-200"], (await house.Send(new FindPolicyTargets(PolicyScope.Supplier, "boreal"), House.Administrator)).Value!.Select(r => r.Key));
        Assert.Equal(["HAM"], (await house.Send(new FindPolicyTargets(PolicyScope.Plant, "hamb"), House.Administrator)).Value!.Select(r => r.Key));
        Assert.Equal(["castings"], (await house.Send(new FindPolicyTargets(PolicyScope.ItemGroup, ""), House.Administrator)).Value!.Select(r => r.Key));
        Assert.Empty((await house.Send(new FindPolicyTargets(PolicyScope.SupplierItem, "BH"), House.Administrator)).Value!);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task A_supplier_finds_nothing_out(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new FindPolicyTargets(PolicyScope.Supplier, "SUP"), House.KellersUser)).Error!.Kind);
    }
}
