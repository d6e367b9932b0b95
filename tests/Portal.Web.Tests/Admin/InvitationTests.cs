using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Features.People;
using Portal.Testing;
using Portal.Web.Setup.People;

namespace Portal.Web.Tests.Admin;

public sealed class InvitationTests
{
    private const string Chosen = "seven brave kettles whistle";

    [Fact]
    public async Task Whoever_is_invited_sets_a_password_once_and_comes_in()
    {
        await using var host = await PortalHost.Start();
        var link = await Invited(host);
        var browser = host.Browser();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(browser, link, "password1234")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Set(browser, link, Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignIn("anna@keller.example", Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(host.Browser(), link, "another seven brave kettles")).StatusCode);
    }

    [Fact]
    public async Task A_link_dies_with_changed_roles_and_does_not_help_the_disabled()
    {
        await using var host = await PortalHost.Start();
        var (first, second) = (await Invited(host), await Invited(host, "ben@keller.example"));
        Guid Person(string link) => new(link.Split('=')[1].Split('&')[0]);
        Assert.True((await host.UseCases.Send(new ChangeRoles(Person(first), [new(PortalRole.SupplierAdmin, House.Keller)]), c => c.BecomeSystem("test"), TestContext.Current.CancellationToken)).Ok);
        Assert.True((await host.UseCases.Send(new DisablePerson(Person(second)), c => c.BecomeSystem("test"), TestContext.Current.CancellationToken)).Ok);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(host.Browser(), first, Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(host.Browser(), second, Chosen)).StatusCode);
    }

    [Theory]
    [InlineData("/account/welcome")]
    [InlineData("/account/welcome?person=x&token=%25%25")]
    [InlineData("/account/welcome?person=0199a000-0000-7000-8000-00000000000a&token=AAAA")]
    public async Task A_made_up_link_sets_nothing(string link)
    {
        await using var host = await PortalHost.Start();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Set(host.Browser(), link, Chosen)).StatusCode);
    }

    [Fact]
    public async Task Changed_roles_and_disabling_end_a_session_at_its_next_look()
    {
        await using var host = await PortalHost.Start();
        var person = await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        var principal = await people.CreateUserPrincipalAsync(person);
        PersonClaims.Began(principal, host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.True(await people.IsStillWelcome(principal, TestContext.Current.CancellationToken));

        Assert.True((await host.UseCases.Send(new ChangeRoles(person.Id, [PersonRole.Staff(PortalRole.Planner)]), c => c.BecomeSystem("test"), TestContext.Current.CancellationToken)).Ok);

        await using var later = host.Services.CreateAsyncScope();
        Assert.False(await later.ServiceProvider.GetRequiredService<PortalSignIn>().IsStillWelcome(principal, TestContext.Current.CancellationToken));
    }

    private static async Task<string> Invited(PortalHost host, string email = "anna@keller.example")
    {
        var added = await host.UseCases.Send(new AddPerson(email, "Anna", [new(PortalRole.SupplierUser, House.Keller)]), c => c.BecomeSystem("test"), TestContext.Current.CancellationToken);
        return (await host.Services.GetRequiredService<Invitations>().LinkFor(added.Value))!;
    }

    private static Task<HttpResponseMessage> Set(Browser browser, string link, string password) => browser.Post(link, link, ("_handler", "welcome"), ("Input.Next", password));
}
