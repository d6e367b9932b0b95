using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Data;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Doors;

namespace Portal.Web.Tests.Doors;

public sealed class CircuitPortalTests
{
    [Fact]
    public async Task A_circuit_acts_for_whoever_opened_it()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        await house.HasOrder(House.Keller, house.Content("4711"));
        await house.HasOrder(House.Borealis, house.Content("4712"));
        var portal = new CircuitPortal(house.UseCases, new Signed(Person(1, House.Keller, PortalRole.SupplierUser)), new CircuitPin());

        var orders = await portal.Send(new ListOrders(), TestContext.Current.CancellationToken);

        Assert.Equal("4711", Assert.Single(orders.Value!.Rows).Number);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public async Task Another_person_or_another_supplier_ends_it_for_good(int user, bool otherSupplier)
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var first = Person(1, House.Keller, PortalRole.SupplierUser);
        var signed = new Signed(first);
        var portal = new CircuitPortal(house.UseCases, signed, new CircuitPin());
        Assert.True((await portal.Send(new ListOrders(), TestContext.Current.CancellationToken)).Ok);

        signed.Now = Person(user, otherSupplier ? House.Borealis : House.Keller, PortalRole.SupplierUser);
        Assert.Equal("circuit-ended", (await portal.Send(new ListOrders(), TestContext.Current.CancellationToken)).Error!.Code);

        signed.Now = first;
        Assert.Equal("circuit-ended", (await portal.Send(new ListOrders(), TestContext.Current.CancellationToken)).Error!.Code);
    }

    [Fact]
    public async Task Nobody_may_nothing()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var portal = new CircuitPortal(house.UseCases, new Signed(new ClaimsPrincipal(new ClaimsIdentity())), new CircuitPin());

        Assert.Equal(Refusal.Forbidden, (await portal.Send(new ListOrders(), TestContext.Current.CancellationToken)).Error!.Kind);
    }

    [Fact]
    public async Task A_membership_of_one_supplier_is_none_of_another()
    {
        await using var house = await House.Open(DatabaseProvider.Sqlite);
        var person = Person(1, House.Keller, PortalRole.SupplierUser);
        ((ClaimsIdentity)person.Identity!).RemoveClaim(person.FindFirst(PortalClaims.ActsFor)!);
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim(PortalClaims.ActsFor, House.Borealis.ToString()));
        var portal = new CircuitPortal(house.UseCases, new Signed(person), new CircuitPin());

        Assert.Equal(Refusal.Forbidden, (await portal.Send(new ListOrders(), TestContext.Current.CancellationToken)).Error!.Kind);
    }

    private static ClaimsPrincipal Person(int number, SupplierId supplier, PortalRole role) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, House.Person(number).ToString()), new(PortalClaims.ActsFor, supplier.ToString()), new(PortalClaims.Member, $"{supplier}|{role}")], "test"));

    private sealed class Signed(ClaimsPrincipal now) : AuthenticationStateProvider
    {
        public ClaimsPrincipal Now { get; set; } = now;

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(Now));
    }
}
