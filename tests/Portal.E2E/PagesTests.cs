using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>Every page as those see it whom it is for: with its content, nothing for axe to find, nothing wider than its window, no error in the console.</summary>
public sealed class PagesTests(DemoCompany demo)
{
    private const string Rows = "[data-row]";

    /// <summary>A path, and what stands there when it has what it is for; a star is the first one on the list, which may be another page: /list|/one/*.</summary>
    private static readonly Dictionary<string, (string Path, string Content)[]> Pages = new(StringComparer.Ordinal)
    {
        ["supplier-user"] = [("/", Rows), ("/orders", Rows), ("/orders/*", ".timeline li"), ("/account", ".facts dd"), ("/account/second-factor", "#code")],
        ["supplier-admin"] = [("/", Rows), ("/orders", Rows)],
        ["buyer"] = [("/", Rows), ("/orders", Rows), ("/orders/*", ".timeline li"), ("/exceptions", Rows), ("/exceptions/*", ".case-title"), ("/planning", ".heat td"), ("/admin/policies", Rows)],
        ["planner"] = [("/", "li a"), ("/planning", ".heat td"), ("/planning?at=1000&item=BH-220", ".lines-behind li")],
        ["steward"] = [("/", ".kpis, [data-row]"), ("/master-data", ".unknown")],
        ["receiving"] = [("/", Rows)],
        ["accounts-payable"] = [("/", "main h1")],
        ["integration-admin"] = [("/", ".kpis"), ("/exchange", Rows), ("/exchange/*", ".facts dd")],
        ["executive"] = [("/", Rows)],
        ["administrator"] = [("/", "main .card"), ("/admin", Rows), ("/admin/people/new", "input:not([type=hidden])"), ("/admin|/admin/people/*", "input:not([type=hidden])"), ("/admin/policies", Rows), ("/admin/policies/*", ".limit"), ("/admin/policies/new", "input:not([type=hidden])"), ("/admin/audit", Rows)],
    };

    public static TheoryData<string, int, string, string> Everywhere() => [.. from persona in Pages.Keys from look in new[] { (1440, "light", "en-GB"), (1440, "dark", "de-DE"), (390, "light", "de-DE"), (390, "dark", "en-GB") } select (persona, look.Item1, look.Item2, look.Item3)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Pages_are_whole(string persona, int width, string scheme, string language)
    {
        await using var person = await demo.Enter(persona, width, language, scheme);
        var wrong = new List<string>();
        foreach (var (path, content) in Pages[persona])
        {
            await Open(person, path);
            await Expect(person.Page.Locator($"main :is({content})").First).ToBeVisibleAsync();
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"{persona}{Name(path)}-{width}-{scheme}-{language[..2]}.png"), FullPage = true });
            wrong.AddRange(await Faults(person, path));
        }

        wrong.AddRange(person.Wrong.Select(w => "console: " + w));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(1440, "light", "en-GB")]
    [InlineData(390, "dark", "de-DE")]
    public async Task What_opens_on_a_page_is_whole(int width, string scheme, string language)
    {
        await using var supplier = await demo.Enter("supplier-user", width, language, scheme);
        await using var buyer = await demo.Enter("buyer", width, language, scheme);
        var wrong = new List<string>();
        await Open(supplier, "/orders/*");
        await supplier.Page.Locator("main button").Filter(new() { HasTextRegex = new("^(Change|Ändern)$") }).First.ClickAsync();
        await Look(supplier, "answer", "input[type=date]");
        await Open(buyer, "/exceptions?kind=AnswerDeviates");
        await buyer.Page.Locator($"{Rows} a").First.ClickAsync();
        foreach (var key in width < 900 ? "" : "sotc?")
        {
            await Expect(buyer.Page.Locator(".case-title")).ToBeVisibleAsync();
            await buyer.Page.Keyboard.PressAsync(key.ToString());
            await Look(buyer, key == '?' ? "keys" : "case-" + key, key == '?' ? ".keys-sheet" : ".act-form");
            await buyer.Page.Keyboard.PressAsync("Escape");
            await Expect(buyer.Page.Locator(".act-form, .keys-sheet")).ToHaveCountAsync(0);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(supplier.Wrong);
        Assert.Empty(buyer.Wrong);

        async Task Look(Person person, string what, string content)
        {
            await Expect(person.Page.Locator(content).First).ToBeVisibleAsync();
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"open-{what}-{width}-{scheme}-{language[..2]}.png"), FullPage = true });
            wrong.AddRange(await Faults(person, what));
        }
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task The_sign_in_page_is_whole(int width, string scheme)
    {
        await using var visitor = await demo.Visitor(width, scheme: scheme);
        await visitor.Go("/account/sign-in");
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"sign-in-{width}-{scheme}.png"), FullPage = true });
        Assert.Empty(await Faults(visitor, "/account/sign-in"));
        Assert.Empty(visitor.Wrong);
    }

    /// <summary>What nobody should see: an error in place of the page, something wider than its window (a small phone's too), and what axe finds.</summary>
    private static async Task<IReadOnlyList<string>> Faults(Person person, string where)
    {
        var wrong = new List<string>();
        if (await person.Page.Locator(".state.failed").CountAsync() > 0)
        {
            wrong.Add($"{where}: {await person.Page.Locator(".state.failed").First.InnerTextAsync()}");
        }

        if (await person.Overflow() is > 0 and var pixels)
        {
            wrong.Add($"{where}: {pixels} px wider than its window");
        }

        var found = await person.Page.RunAxe();
        wrong.AddRange(found.Violations.Select(v => $"{where}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        if (person.Page.ViewportSize is { Width: < 400 } now)
        {
            await person.Page.SetViewportSizeAsync(360, 740);
            if (await person.Overflow() is > 0 and var small)
            {
                wrong.Add($"{where}: {small} px wider than a window of 360");
            }

            await person.Page.SetViewportSizeAsync(now.Width, now.Height);
        }

        return wrong;
    }

    private static async Task Open(Person person, string path)
    {
        var (list, one) = path.Split('|') is [var first, var second] ? (first, second.TrimEnd('*')) : (path.TrimEnd('*'), path.TrimEnd('*'));
        await person.Go(list.Length > 1 ? list.TrimEnd('/') : list);
        if (path.EndsWith('*'))
        {
            var link = person.Page.Locator($"main a[href*='{one}']:not([href$='/new'])").First;
            var href = await link.GetAttributeAsync("href");
            await person.Go(href!.StartsWith('/') ? href : "/" + href);
        }

        await person.Page.WaitForFunctionAsync("() => !document.querySelector('main .bones, main [aria-busy=true]')");
    }

    private static string Name(string path) => string.Concat(path.Replace("*", "one", StringComparison.Ordinal).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
