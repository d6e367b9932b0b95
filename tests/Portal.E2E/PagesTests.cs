using Deque.AxeCore.Playwright;

namespace Portal.E2E;

/// <summary>Every page as those see it whom it is for: nothing for axe to find, nothing wider than its window, no error in the console.</summary>
public sealed class PagesTests(DemoCompany demo)
{
    private static readonly Dictionary<string, string[]> Pages = new(StringComparer.Ordinal)
    {
        ["supplier-user"] = ["/", "/orders", "/orders/*", "/account"],
        ["buyer"] = ["/", "/orders", "/orders/*", "/exceptions", "/exceptions/*", "/planning", "/admin/policies"],
        ["planner"] = ["/", "/planning"],
        ["steward"] = ["/", "/master-data"],
        ["receiving"] = ["/"],
        ["accounts-payable"] = ["/"],
        ["integration-admin"] = ["/", "/exchange", "/exchange/*"],
        ["executive"] = ["/"],
        ["administrator"] = ["/", "/admin", "/admin/policies", "/admin/audit"],
    };

    public static TheoryData<string, int, string, string> Everywhere() => [.. from persona in Pages.Keys from look in new[] { (1440, "light", "en-GB"), (1440, "dark", "de-DE"), (390, "light", "de-DE"), (390, "dark", "en-GB") } select (persona, look.Item1, look.Item2, look.Item3)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Pages_are_whole(string persona, int width, string scheme, string language)
    {
        await using var person = await demo.Enter(persona, width, language, scheme);
        var wrong = new List<string>();
        foreach (var path in Pages[persona])
        {
            await Open(person, path);
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"{persona}{path.Replace('/', '-').Replace("*", "one", StringComparison.Ordinal)}-{width}-{scheme}-{language[..2]}.png"), FullPage = true });
            if (await person.Overflow() is > 0 and var pixels)
            {
                wrong.Add($"{path}: {pixels} px wider than its window");
            }

            var found = await person.Page.RunAxe();
            wrong.AddRange(found.Violations.Select(v => $"{path}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        wrong.AddRange(person.Wrong.Select(w => "console: " + w));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task The_sign_in_page_is_whole(int width, string scheme)
    {
        await using var visitor = await demo.Visitor(width, scheme: scheme);
        await visitor.Go("/account/sign-in");
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"sign-in-{width}-{scheme}.png"), FullPage = true });
        Assert.Equal(0, await visitor.Overflow());
        Assert.Empty((await visitor.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}"));
        Assert.Empty(visitor.Wrong);
    }

    // The star stands for the first one on the list.
    private static async Task Open(Person person, string path)
    {
        await person.Go(path.TrimEnd('*').TrimEnd('/') is { Length: > 0 } address ? address : "/");
        if (path.EndsWith('*'))
        {
            var list = path.TrimEnd('*');
            var first = person.Page.Locator($"main a[href*='{list}']").First;
            var href = await first.GetAttributeAsync("href");
            await person.Go(href!.StartsWith('/') ? href : "/" + href);
        }

        await person.Page.WaitForFunctionAsync("() => !document.querySelector('main .skeleton, main [aria-busy=true]')");
    }
}
