using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Features.People;
using Portal.Features.Planning;
using Portal.Testing;

namespace Portal.Web.Tests.Setup;

public sealed class SeedTests
{
    private static readonly Action<Caller> Buyer = c => c.BecomeStaff(Guid.Empty, "Purchasing", Permissions.Of(PortalRole.Buyer));

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task An_invented_company_fills_an_empty_database_once(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        await database.Verb("", "migrate");

        var seeded = await database.Verb("", "seed", "--orders", "50");
        var again = await database.Verb("", "seed", "--orders", "50");

        Assert.Contains("50 orders are there", seeded.Said, StringComparison.Ordinal);
        Assert.Equal(0, seeded.Code);
        Assert.Equal(1, again.Code);
        Assert.Contains("is filled already", again.Said, StringComparison.Ordinal);
        await using var host = new PortalHost(database.Settings);
        var orders = await Ask(host, new ListOrders(Page: new PageOf(1, 200)), Buyer);
        Assert.Equal(50, orders.Total);
        Assert.Equal(250, orders.Rows.Sum(o => o.Lines));
        Assert.Contains(orders.Rows, o => o.State is OrderState.ToAnswer);
        Assert.Contains(orders.Rows, o => o.State is OrderState.Agreed);
        Assert.Contains(orders.Rows, o => o.State is OrderState.Closed);
        Assert.NotEmpty((await Ask(host, new ListCases(ListCases.View.Closed), Buyer)).Rows);
        Assert.NotEmpty((await Ask(host, new ShowPlanning(new PlanFilter()), Buyer)).Rows);
        var first = (await Ask(host, new FindSuppliers(1, "SEED-0001"), c => c.BecomeSystem("test")))[0].Id;
        var own = await Ask(host, new ListOrders(), c => c.BecomeSupplier(first, Guid.Empty, "Sales", Permissions.Of(PortalRole.SupplierUser)));
        Assert.Equal(25, own.Total);
    }

    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task Nothing_is_invented_among_the_orders_of_a_real_connection(DatabaseProvider provider)
    {
        await using var database = new OwnDatabase(provider);
        await database.Verb("", "migrate");
        await database.Verb("", "seed", "--orders", "2");
        await database.Run("""update "Orders" set "ErpCode" = 'TRYTON'""");

        var refused = await database.Verb("", "seed", "--orders", "50");

        Assert.Equal(1, refused.Code);
        Assert.Contains("There are orders of TRYTON in this database", refused.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_it_needs_when_it_is_not_given()
    {
        await using var database = new OwnDatabase(DatabaseProvider.Sqlite);

        var without = await database.Verb("", "seed", "--orders", "50");
        var many = await database.Verb("", "seed", "--orders", "0");

        Assert.Equal(1, without.Code);
        Assert.Contains("run the verb migrate first", without.Said, StringComparison.Ordinal);
        Assert.Equal(1, many.Code);
        Assert.Contains("Say how many orders", many.Said, StringComparison.Ordinal);
    }

    private static async Task<T> Ask<T>(PortalHost host, Mediator.IRequest<T> query, Action<Caller> who) =>
        (await host.UseCases.Send(query, who, TestContext.Current.CancellationToken)).Value!;
}
