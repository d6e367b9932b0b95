using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Planning;
using Portal.Features.Kernel;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Features.Tests.Planning;

public sealed class WorkOutOrderTests
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_order_brings_its_items_into_planning_and_one_that_is_gone_is_left_alone(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));

        Assert.Null((await house.Send(new WorkOutOrder(order), House.Portal)).Error);
        Assert.Null((await house.Send(new WorkOutOrder(Guid.CreateVersion7()), House.Portal)).Error);

        var row = Assert.Single(await PlanScene.Rows(house));
        Assert.Equal(("BH-220", CoverLevel.Unknown), (row.ItemNumber, row.Level));
    }

    [Fact]
    public void Everything_that_moves_an_order_works_it_out_again()
    {
        var (supplier, order) = (House.Keller, Guid.CreateVersion7());

        Assert.Equal([new WorkOutOrder(order)], To(new OrderReceived(supplier, order, "1")));
        Assert.Equal([new WorkOutOrder(order)], To(new OrderRevised(supplier, order, "1", 2, [])));
        Assert.Equal([new WorkOutOrder(order, 10)], To(new AgreementMoved(supplier, order, "1", 10)));
        Assert.Equal([new WorkOutOrder(order, 10)], To(new LineAnswered(supplier, order, "1", 10, 1, false)));
        Assert.Empty(To(new LineAnswered(supplier, order, "1", 10, 1, true)));
    }

    private static IEnumerable<IDo<Done>> To(IDomainEvent happened) => typeof(WorkOutPlan).Assembly.GetTypes()
        .Where(t => t.Namespace == typeof(WorkOutPlan).Namespace && t.IsAssignableTo(typeof(IReaction)) && !t.IsAbstract)
        .Select(t => (IReaction)Activator.CreateInstance(t)!).Where(r => r.Event == happened.GetType().Name).SelectMany(r => r.To(happened));
}
