using Portal.Data;
using Portal.Features.Kernel;
using Portal.Features.Sync;
using Portal.Testing;

namespace Portal.Features.Tests.Sync;

public sealed class ListInboundTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task What_waits_or_was_refused_stands_first_and_all_of_it_can_be_found(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        await Has(house, "4500000001", InboundState.Refused, "It names no supplier.");
        await Has(house, "4500000002", InboundState.Applied, null);
        await Has(house, "9900000003", InboundState.Waiting, null);

        var open = (await house.Send(new ListInbound(), House.IntegrationAdmin)).Value!;
        var applied = (await house.Send(new ListInbound(InboundState.Applied), House.IntegrationAdmin)).Value!;
        var found = (await house.Send(new ListInbound(Search: "99"), House.IntegrationAdmin)).Value!;

        Assert.Equal(["4500000001", "9900000003"], open.Rows.Select(r => r.ForeignId).Order());
        Assert.Equal("It names no supplier.", open.Rows.Single(r => r.State is InboundState.Refused).Reason);
        Assert.Equal("4500000002", Assert.Single(applied.Rows).ForeignId);
        Assert.Equal("9900000003", Assert.Single(found.Rows).ForeignId);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Raw_messages_are_for_those_who_operate_the_exchange(DatabaseProvider database)
    {
        await using var house = await House.Open(database);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListInbound(), House.KellersUser)).Error!.Kind);
        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListInbound(), House.Buyer)).Error!.Kind);
    }

    internal static async Task<Guid> Has(House house, string order, InboundState state, string? reason) => await house.InDb(async db =>
    {
        var document = new InboundDocument
        {
            System = "DEMO",
            Kind = "order",
            ForeignId = order,
            Stamp = order,
            Content = "{}",
            ChangedAt = house.Now,
            ReceivedAt = house.Now,
            State = state,
            Reason = reason,
            WaitsFor = state is InboundState.Waiting ? "Item/4711" : null,
        };
        db.Inbound.Add(document);
        await db.SaveChangesAsync();
        return document.Id;
    });
}
