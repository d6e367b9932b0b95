using Portal.Data;
using Portal.Domain.Policies;
using Portal.Features.Audit;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.Policies;
using Portal.Testing;

namespace Portal.Features.Tests.Audit;

public sealed class ListAuditTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_people_did_is_listed_with_names_and_what_the_portal_did_on_request(DatabaseProvider database)
    {
        await using var house = await Answered(database);

        var people = await List(house, new ListAudit());
        var all = await List(house, new ListAudit(WithSystem: true));

        Assert.All(people.Rows, r => Assert.Equal(("Keller, sales", true, "Keller Guss"), (r.By, r.ByPerson, r.SupplierName)));
        Assert.True(all.Rows.Count > people.Rows.Count);
        var order = people.Rows.Single(r => r.Entity == "PurchaseOrder");
        Assert.Equal(("4500000001", "AnswerLines", "changed"), (order.Name, order.Doing, order.Act));
        Assert.Contains(new ListAudit.Change("State", "ToAnswer", "Agreed"), order.Changes);
        Assert.Equal("4500000001/10", people.Rows.Single(r => r.Entity == "LineAnswer").Name);
        Assert.Null(people.Rows.Single(r => r.Entity == "LineAnswer").Changes[0].Was);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task It_is_narrowed_by_supplier_record_person_and_time(DatabaseProvider database)
    {
        await using var house = await Answered(database);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.Send(new SavePolicy(PolicyScope.Supplier, "SUP-200", 0, Tolerances.Default), House.Administrator);

        Assert.All((await List(house, new ListAudit(House.Keller))).Rows, r => Assert.Equal("Keller Guss", r.SupplierName));
        Assert.Empty((await List(house, new ListAudit(House.Borealis))).Rows);
        Assert.Equal(["LineAnswer", "Posting", "PurchaseOrder"], (await List(house, new ListAudit(Record: "4500000001"))).Rows.Select(r => r.Entity).Order(StringComparer.Ordinal));
        Assert.Empty((await List(house, new ListAudit(Record: "4500000002"))).Rows);
        Assert.Equal("SUP-200", Assert.Single((await List(house, new ListAudit(Person: "Admin"))).Rows).Name);
        Assert.Equal("TolerancePolicy", Assert.Single((await List(house, new ListAudit(From: house.Now))).Rows).Entity);
        Assert.DoesNotContain((await List(house, new ListAudit(Until: house.Now))).Rows, r => r.Entity == "TolerancePolicy");
        var first = await List(house, new ListAudit(Page: new PageOf(1, 1)));
        Assert.True(first.HasMore);
        var one = (await List(house, new ListAudit(Record: first.Rows.Single().EntityId.ToString()))).Rows;
        Assert.Equal(first.Rows[0].Id, Assert.Single(one).Id);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Only_whoever_may_read_the_audit_does(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListAudit(), House.Buyer)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListAudit(), House.KellersUser)).Error!.Kind);
    }

    /// <summary>Every kind of row either is audited or says why not: none slips through because it has no id.</summary>
    [Fact]
    public async Task Nothing_is_left_out_of_the_audit_without_a_reason()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        string[] identitys = ["IdentityUserClaim", "IdentityUserLogin", "IdentityUserToken", "DataProtectionKey"];

        var silent = await house.InDb(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => !e.IsOwned() && !Attribute.IsDefined(e.ClrType, typeof(Domain.Kernel.UnauditedAttribute)) && e.FindProperty("Id")?.ClrType != typeof(Guid))
            .Select(e => e.ClrType.Name.Split('`')[0]).Except(identitys).ToList()));

        Assert.Empty(silent);
    }

    private static async Task<House> Answered(DatabaseProvider database)
    {
        var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));
        Assert.True((await house.Send(new AnswerLines(order, 1, []), House.KellersUser)).Ok);
        return house;
    }

    private static async Task<ListAudit.View> List(House house, ListAudit query) => (await house.Send(query, House.Administrator)).Value!;
}
