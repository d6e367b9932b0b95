using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Features.Tests.Orders;

/// <summary>Keller's order 4500000001 of 200 pieces and its split beyond tolerance: 80 of them five days late.</summary>
internal static class Story
{
    public const string Number = "4500000001";

    public static Task<Guid> Ordered(this House house) => house.HasOrder(House.Keller, house.Content(Number));

    /// <summary>The order with the split answered: it waits for the buyer under a case.</summary>
    public static async Task<Guid> Split(this House house)
    {
        var order = await house.Ordered();
        Assert.False((await house.Send(SplitOf(house, order), House.KellersUser)).Value!.Lines.Single().Passed);
        return order;
    }

    public static AnswerLines SplitOf(House house, Guid order, int daysLate = 5) =>
        new(order, 1, [new(10, AnswerKind.Change, [new(120, house.Today.AddDays(17)), new(80, house.Today.AddDays(17 + daysLate))])]);

    public static async Task<OrderView> Seen(this House house) => (await house.Send(new ShowOrder(Number), House.KellersUser)).Value!;

    /// <summary>The ERP sends another revision of the order.</summary>
    public static Task Revised(this House house, params LineContent[] lines) => house.InDb(async db =>
    {
        var order = await db.OrderToRevise("DEMO", Number, default);
        order!.Revise(house.Content(Number, order.Revision + 1, lines), house.Now, null);
        await db.SaveChangesAsync();
    });
}
