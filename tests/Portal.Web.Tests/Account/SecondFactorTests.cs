using System.Net;
using System.Text.RegularExpressions;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Web.Setup.People;

namespace Portal.Web.Tests.Account;

public sealed partial class SecondFactorTests
{
    private const string Email = "buyer@house.example";
    private const string Page = "/account/second-factor";
    private const string CodePage = "/account/sign-in/code";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, OneTimeCodes.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Fact]
    public async Task Once_set_up_the_password_alone_is_not_enough_and_a_code_counts_once()
    {
        await using var host = await Start();
        var (key, _) = await SetUp(host);
        var (first, second) = (host.Browser(), host.Browser());

        var password = await first.SignIn(Email, page: "/account/sign-in?returnUrl=%2Forders");
        Assert.StartsWith(CodePage, password.Headers.Location!.OriginalString.Replace("https://localhost", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await first.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(first, "000000")).StatusCode);
        var code = Next(key);
        var right = await Code(first, $" {code[..3]} {code[3..]}", "?returnUrl=%2Forders");
        await second.SignIn(Email);
        var again = await Code(second, code);

        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.EndsWith("/orders", right.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first.Get("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains("This code is wrong or was used already.", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var host = await Start();
        var (_, codes) = await SetUp(host);
        var (first, second) = (host.Browser(), host.Browser());
        await first.SignIn(Email);
        await second.SignIn(Email);

        var once = await Code(first, codes[0]);
        var twice = await Code(second, codes[0]);

        Assert.Equal((10, 10), (codes.Length, codes.Distinct().Count()));
        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.UnprocessableEntity), (once.StatusCode, twice.StatusCode));
        Assert.Contains("9 recovery codes are left.", await Text(first, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_and_who_gave_no_password_is_sent_to_give_it()
    {
        await using var host = await Start();
        var (key, _) = await SetUp(host);
        var browser = host.Browser();
        Assert.EndsWith("/account/sign-in", (await browser.Get(CodePage)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        await browser.SignIn(Email);
        for (var i = 0; i < 5; i++)
        {
            await Code(browser, "000000");
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(browser, Next(key))).StatusCode);
    }

    [Fact]
    public async Task Turning_it_off_and_new_recovery_codes_need_the_password()
    {
        await using var host = await Start();
        var (_, old) = await SetUp(host);
        var browser = host.Browser();
        await browser.SignIn(Email);
        await Code(browser, old[0]);

        var refused = await browser.Post(Page, Page, ("_handler", "off"), ("Off.Password", "wrong"));
        var renewed = await browser.Post(Page, Page, ("_handler", "renew"), ("Again.Password", PortalHost.Password));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (refused.StatusCode, renewed.StatusCode));
        Assert.DoesNotContain(old[1], await renewed.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await browser.Post(Page, Page, ("_handler", "off"), ("Off.Password", PortalHost.Password));

        Assert.Contains("You sign in with your password alone.", await Text(browser, "/account"), StringComparison.Ordinal);
        var another = host.Browser();
        await another.SignIn(Email);
        Assert.Equal(HttpStatusCode.OK, (await another.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task Setting_it_up_needs_a_right_code()
    {
        await using var host = await Start();
        var browser = host.Browser();
        await browser.SignIn(Email);

        var wrong = await browser.Post(Page, Page, ("_handler", "on"), ("On.Code", "000000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("You sign in with your password alone.", await Text(browser, "/account"), StringComparison.Ordinal);
    }

    private static async Task<PortalHost> Start()
    {
        var host = await PortalHost.Start(("Portal:SignIn:AttemptsPerMinute", "100"));
        await host.HasPerson(Email, (PortalRole.Buyer, SupplierId.House));
        return host;
    }

    private static async Task<(string Key, string[] Codes)> SetUp(PortalHost host)
    {
        var browser = host.Browser();
        await browser.SignIn(Email);
        var key = Secret().Match(WebUtility.HtmlDecode(await Text(browser, Page))).Groups[1].Value;
        var on = await browser.Post(Page, Page, ("_handler", "on"), ("On.Code", OneTimeCodes.Code(key, OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()))));
        var html = await on.Content.ReadAsStringAsync(Ct);
        Assert.True(on.StatusCode is HttpStatusCode.OK, html);
        return (key, [.. Recovery().Matches(html).Select(m => m.Groups[1].Value)]);
    }

    // The current step was used to set it up; the next is free and accepted early.
    private static string Next(string key) => OneTimeCodes.Code(key, OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()) + 1);

    private static Task<HttpResponseMessage> Code(Browser browser, string code, string query = "") =>
        browser.Post(CodePage + query, CodePage + query, ("_handler", "code"), ("Input.Code", code));

    private static async Task<string> Text(Browser browser, string url) => await (await browser.Get(url)).Content.ReadAsStringAsync(Ct);

    [GeneratedRegex("secret=([A-Z2-7]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>")]
    private static partial Regex Recovery();
}
