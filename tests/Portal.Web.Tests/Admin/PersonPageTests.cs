using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.People;
using Portal.Testing;
using Portal.Web.Components.Admin;
using Portal.Web.Setup.People;
using Portal.Web.Tests.Kit;

namespace Portal.Web.Tests.Admin;

public sealed class PersonPageTests
{
    private static readonly ListPeople.Row Anna = new(Guid.CreateVersion7(), "Anna", "anna@house.example", false, true, false) { Roles = [new(PortalRole.Administrator, SupplierId.House, null)] };

    private static readonly ListPeople.Row Ben = new(Guid.CreateVersion7(), "Ben", "ben@keller.example", false, false, false) { Roles = [new(PortalRole.SupplierUser, House.Keller, "Keller Guss")] };

    [Fact]
    public async Task People_are_listed_with_roles_state_and_a_missing_second_factor()
    {
        await using var context = Context(new FakePortal().Answers<ListPeople, Paged<ListPeople.Row>>(new Paged<ListPeople.Row>([Anna, Ben], 2)));

        var page = context.Render<AdminHome>();

        var rows = page.FindAll("tbody[data-rows] tr").Select(r => KitContext.Text(r.TextContent)).ToList();
        Assert.Contains("Administrator", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("Missing", rows[0], StringComparison.Ordinal);
        Assert.Contains("Supplier, sales · Keller Guss", rows[1], StringComparison.Ordinal);
        Assert.Contains("No password yet", rows[1], StringComparison.Ordinal);
        Assert.Equal($"/admin/people/{Anna.Id}", page.Find("a[data-open]").GetAttribute("href"));
        Assert.Equal("/admin/jobs", page.Find(".page-actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task Roles_are_ticked_and_saved_together()
    {
        var portal = new FakePortal().Answers<ListPeople, Paged<ListPeople.Row>>(new Paged<ListPeople.Row>([Anna], 1)).Answers<ChangeRoles, Done>(Done.It);
        await using var context = Context(portal);
        var page = context.Render<PersonPage>(p => p.Add(x => x.PersonId, Anna.Id));

        page.FindAll(".roles input")[0].Change(true);
        page.FindAll("button").First(b => b.TextContent == "Save roles").Click();

        Assert.Equal([PortalRole.Buyer, PortalRole.Administrator], portal.Asked.OfType<ChangeRoles>().Single().Roles.Select(r => r.Role).Order());
        Assert.Contains(context.Services.GetRequiredService<Portal.Web.Components.Kit.Toasts>().All, t => t.Text.Contains("within a minute", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_and_the_ticks_stay()
    {
        var portal = new FakePortal().Answers<ListPeople, Paged<ListPeople.Row>>(new Paged<ListPeople.Row>([Anna], 1))
            .Answers<ChangeRoles, Done>(_ => new(null, new Error(Refusal.Rule, "person.last-administrator", "Somebody has to stay administrator.")));
        await using var context = Context(portal, "de-DE");
        var page = context.Render<PersonPage>(p => p.Add(x => x.PersonId, Anna.Id));

        page.FindAll(".roles input")[^1].Change(false);
        page.FindAll("button").First(b => b.TextContent == "Rollen speichern").Click();

        Assert.Contains("Jemand muss die Verwaltung behalten.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(page.FindAll(".roles input")[^1].HasAttribute("checked"));
    }

    [Fact]
    public async Task What_a_new_person_lacks_is_said_at_its_field()
    {
        var no = new Error(Refusal.Invalid, "invalid", "x") { Fields = new Dictionary<string, string[]> { ["Email"] = ["x"], ["Roles"] = ["x"] } };
        await using var context = Context(new FakePortal().Answers<AddPerson, Guid>(_ => new(default, no)));
        var page = context.Render<PersonPage>();
        page.Find("#email").Change("anna");

        page.FindAll("button").First(b => b.TextContent == "Add and invite").Click();

        Assert.Equal(["This is not an e-mail address.", "Choose at least one role."], page.FindAll(".hint.bad").Select(h => h.TextContent));
        Assert.Equal("anna", page.Find("#email").GetAttribute("value"));
        Assert.Equal("true", page.Find("#email").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_supplier_is_found_and_added_with_a_role()
    {
        var portal = new FakePortal().Answers<SearchSuppliers, IReadOnlyList<FindSuppliers.Row>>([new FindSuppliers.Row(House.Keller, "SUP-100", "Keller Guss")]).Answers<AddPerson, Guid>(_ => new(default, new Error(Refusal.Rule, "person.known", "x") { Facts = ["anna@keller.example"] }));
        await using var context = Context(portal);
        var page = context.Render<PersonPage>();

        page.Find("input[type=search]").Input("kel");
        page.Find("input[type=search]").KeyDown("Enter");
        page.FindAll("button").First(b => b.TextContent == "Supplier, sales").Click();
        page.FindAll("button").First(b => b.TextContent == "Add and invite").Click();

        Assert.Equal([new PersonRole(PortalRole.SupplierUser, House.Keller)], portal.Asked.OfType<AddPerson>().Single().Roles);
    }

    private static KitContext Context(FakePortal portal, string culture = "en-GB")
    {
        var context = AdminPage.For(portal, culture: culture);
        context.Services.AddSingleton<Invitations>();
        return context;
    }
}
