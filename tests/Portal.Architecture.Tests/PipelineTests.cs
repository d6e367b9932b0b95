using Mediator;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Kernel.Pipeline;
using Portal.Features.Orders;
using Portal.Testing;

namespace Portal.Architecture.Tests;

/// <summary>Each step of the doorway is there, in its order, and does what it is for.</summary>
public sealed class PipelineTests
{
    [Fact]
    public async Task Every_behaviour_runs_in_its_order()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem("test");

        var running = scope.ServiceProvider.GetServices<IPipelineBehavior<SendMessage, Done>>().Select(b => b.GetType().GetGenericTypeDefinition()).ToList();

        Assert.Equal([typeof(Measure<,>), typeof(CheckPermission<,>), typeof(Validate<,>), typeof(InTransaction<,>), typeof(SaveOnce<,>)], running);
        Assert.Empty(Rooms.Classes("Features").Where(type => type.Namespace == typeof(Measure<,>).Namespace && type is { IsNested: false, IsGenericTypeDefinition: true }).Except(running));
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Permission_validation_transaction_and_save_each_have_their_effect(DatabaseProvider database)
    {
        await using var house = await House.Open(database);
        var order = await house.HasOrder(House.Keller, house.Content("4500000001"));

        Assert.Equal(Refusal.Forbidden, (await house.Send(new SendMessage(order, null, "Hello"), c => c.BecomeStaff(House.Person(9), "Nobody", new HashSet<string>()))).Error?.Kind);
        Assert.Equal(Refusal.Invalid, (await house.Send(new SendMessage(order, null, ""), House.KellersUser)).Error?.Kind);
        // The second line is refused, so the first is rolled back with it.
        var half = await house.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Accept), new(99, AnswerKind.Accept)]), House.KellersUser);
        Assert.NotNull(half.Error);
        Assert.Equal(1, (await house.Send(new ListOrders(), House.KellersUser)).Value!.Rows.Single().ToAnswer);
        Assert.True((await house.Send(new SendMessage(order, null, "Hello"), House.KellersUser)).Ok);
        Assert.Single((await house.Send(new ShowOrder("4500000001"), House.KellersUser)).Value!.Messages);
    }

    [Fact]
    public async Task An_unknown_caller_reads_nothing()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);

        Assert.Equal(Refusal.Forbidden, (await house.Send(new ListOrders(), _ => { })).Error?.Kind);
        await using var scope = house.Services.CreateAsyncScope();
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<PortalDb>().Orders.ToList());
    }
}
