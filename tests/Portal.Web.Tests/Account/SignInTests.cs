using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Testing;
using Portal.Web.Setup.People;

namespace Portal.Web.Tests.Account;

public sealed class SignInTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_knows_the_password_comes_in_and_goes_where_they_wanted()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();

        var answer = await browser.SignIn("buyer@house.example", page: "/account/sign-in?returnUrl=%2Faccount");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/account", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-portal=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        var account = await browser.Get("/account");
        Assert.Contains("buyer@house.example", await account.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("no-store", account.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("buyer@house.example", "wrong")]
    [InlineData("nobody@house.example", PortalHost.Password)]
    [InlineData("", "")]
    public async Task A_wrong_person_and_a_wrong_password_get_the_same_answer(string email, string password)
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));

        var answer = await host.Browser().SignIn(email, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("E-mail or password is wrong.", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https%3A%2F%2Fevil.example%2F")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("%2F%5Cevil.example")]
    public async Task A_foreign_return_address_leads_home(string foreign)
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));

        var answer = await host.Browser().SignIn("buyer@house.example", page: $"/account/sign-in?returnUrl={foreign}");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("evil", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_a_person_even_for_the_right_one()
    {
        await using var host = await PortalHost.Start(("Portal:SignIn:AttemptsPerMinute", "100"));
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        for (var i = 0; i < 5; i++)
        {
            await host.Browser().SignIn("buyer@house.example", "wrong");
        }

        var answer = await host.Browser().SignIn("buyer@house.example");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        // The same words as for nobody: they must not tell who exists.
        Assert.Contains("E-mail or password is wrong.", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(["SignInFailed", "SignInFailed", "SignInFailed", "SignInFailed", "LockedOut", "LockedOut"], await Noted(host));
    }

    [Fact]
    public async Task Coming_and_going_stand_in_the_audit()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");
        await browser.Post("/account", "/account/sign-out");

        Assert.Equal(["SignedIn", "SignedOut"], await Noted(host));
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task A_page_that_is_left_open_ends_after_a_day(int hours, bool welcome)
    {
        await using var host = await PortalHost.Start();
        var user = await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        await using var scope = host.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PortalSignIn>();
        var person = await people.CreateUserPrincipalAsync(await people.UserManager.FindByIdAsync(user.Id.ToString()) ?? user);
        Assert.False(await people.IsStillWelcome(person, Ct));

        PersonClaims.Began(person, host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(-hours));

        Assert.Equal(welcome, await people.IsStillWelcome(person, Ct));
    }

    [Fact]
    public async Task An_address_that_tries_too_often_waits()
    {
        await using var host = await PortalHost.Start(("Portal:SignIn:AttemptsPerMinute", "2"));
        await host.Browser().SignIn("a@house.example", "wrong");
        await host.Browser().SignIn("b@house.example", "wrong");

        var answer = await host.Browser().SignIn("c@house.example", "wrong");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", answer.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task A_disabled_person_stays_out()
    {
        await using var host = await PortalHost.Start();
        var person = await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        await host.InDb(async db =>
        {
            (await db.Users.FindAsync(person.Id))!.Disabled = true;
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Browser().SignIn("buyer@house.example")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");

        var answer = await browser.Post("/health/live", "/account/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_away()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("buyer@house.example", (PortalRole.Buyer, SupplierId.House));
        var browser = host.Browser();
        await browser.SignIn("buyer@house.example");

        var answer = await browser.Post("/account", "/account/sign-out");

        Assert.Equal("/account/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, (await browser.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_persona_to_come_in_as()
    {
        await using var host = await PortalHost.Start();

        await host.HasPerson("sales@keller.example", (PortalRole.SupplierUser, House.Keller));
        var browser = host.Browser();

        // Who is not signed in is sent to sign in from every address, whether or not something is there.
        var stranger = await browser.Post("/account/sign-in", "/account/persona", ("persona", "buyer"));
        Assert.StartsWith("/account/sign-in", stranger.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.False(stranger.Headers.Contains("Set-Cookie"));

        await browser.SignIn("sales@keller.example");
        var inside = await browser.Post("/account", "/account/persona", ("persona", "buyer"));
        Assert.True(inside.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{inside.StatusCode}");
        Assert.False(inside.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_person_of_two_suppliers_switches_and_only_between_their_own()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("both@keller.example", (PortalRole.SupplierUser, House.Keller), (PortalRole.SupplierAdmin, House.Borealis));
        await host.HasPerson("keller@keller.example", (PortalRole.SupplierUser, House.Keller));
        var both = host.Browser();
        var one = host.Browser();
        await both.SignIn("both@keller.example");
        await one.SignIn("keller@keller.example");
        Assert.Contains("Supplier, administration", await Page(both), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await both.Post("/account", "/account/supplier", ("supplier", House.Keller.ToString()))).StatusCode);
        Assert.Contains("Supplier, sales", await Page(both), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await one.Post("/account", "/account/supplier", ("supplier", House.Borealis.ToString()))).StatusCode);
    }

    private static async Task<string[]> Noted(PortalHost host)
    {
        string[] noted = [];
        await host.InDb(async db => noted = [.. (await db.Audit.Where(a => a.Entity == "PortalUser" && a.Change == "{}").ToListAsync(Ct)).OrderBy(a => a.At).Select(a => a.Doing)]);
        return noted;
    }

    private static async Task<string> Page(Browser browser) => await (await browser.Get("/account")).Content.ReadAsStringAsync(Ct);
}
