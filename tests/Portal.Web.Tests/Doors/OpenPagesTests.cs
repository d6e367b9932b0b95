using System.Security.Claims;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Testing;
using Portal.Web.Doors;
using Portal.Web.Setup;

namespace Portal.Web.Tests.Doors;

public sealed class OpenPagesTests
{
    [Fact]
    public void A_person_has_so_many_pages_and_a_closed_one_makes_room_once()
    {
        var pages = Pages(perPerson: 2, perSupplier: 10);
        var (anna, ben) = (Person(House.Keller), Person(House.Keller));
        var first = pages.Take(anna);
        Assert.NotNull(pages.Take(anna));

        Assert.Null(pages.Take(anna));
        Assert.NotNull(pages.Take(ben));
        first!.Dispose();
        // A circuit may be told twice that it is over.
        first.Dispose();
        Assert.NotNull(pages.Take(anna));
        Assert.Null(pages.Take(anna));
    }

    [Fact]
    public void A_supplier_has_so_many_and_neither_another_supplier_nor_the_house_is_counted_with_it()
    {
        var pages = Pages(perPerson: 10, perSupplier: 2);
        Assert.NotNull(pages.Take(Person(House.Keller)));
        Assert.NotNull(pages.Take(Person(House.Keller)));

        Assert.Null(pages.Take(Person(House.Keller)));
        Assert.NotNull(pages.Take(Person(House.Borealis)));
        Assert.All(Enumerable.Range(0, 5), _ => Assert.NotNull(pages.Take(Person(SupplierId.House))));
    }

    [Fact]
    public void The_demo_counts_nobody_for_a_persona_is_many_people()
    {
        var pages = Pages(perPerson: 1, perSupplier: 1, demo: true);
        var persona = Person(House.Keller);

        Assert.All(Enumerable.Range(0, 5), _ => Assert.NotNull(pages.Take(persona)));
    }

    private static OpenPages Pages(int perPerson, int perSupplier, bool demo = false)
    {
        var portal = new PortalSettings { Limits = { PagesPerPerson = perPerson, PagesPerSupplier = perSupplier } };
        return new OpenPages(new Settings(portal, new DatabaseOptions(), "", demo));
    }

    private static ClaimsPrincipal Person(SupplierId supplier) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}"), new Claim(PortalClaims.ActsFor, $"{supplier}")], "test"));
}
