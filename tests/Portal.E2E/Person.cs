using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.E2E;

/// <summary>One person at one browser: finds things by what they are called, and notes what went wrong behind the page.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _url;
    private readonly List<string> _wrong = [];

    private Person(IBrowserContext context, IPage page, Uri url)
    {
        (_context, Page, _url) = (context, page, url);
        page.SetDefaultTimeout(15_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
            {
                _wrong.Add(said.Text);
            }
        };
        page.PageError += (_, error) => _wrong.Add(error);
    }

    /// <summary>What the person sees.</summary>
    public IPage Page { get; }

    /// <summary>Errors of the browser's console since the start, the content-security policy's among them.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    internal static async Task<Person> Arrive(IBrowser browser, Uri url, int width, string language, string scheme)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            Locale = language,
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new(context, await context.NewPageAsync(), url);
    }

    internal async Task EnterAs(string persona)
    {
        await Go("/account/sign-in");
        // The last people of the demo come when the ERP has told of its suppliers.
        var button = Page.Locator($"form:has(input[value='{persona}']) button");
        await Until.Met($"{persona} can be chosen", TimeSpan.FromSeconds(45), async () =>
        {
            if (await button.CountAsync() > 0)
            {
                return true;
            }

            await Page.ReloadAsync();
            return false;
        });
        await button.ClickAsync();
        await Page.WaitForURLAsync(new Regex("^(?!.*/account/sign-in)"));
    }

    internal async Task SignIn(string email, string password)
    {
        await Go("/account/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(new Regex("^(?!.*/account/sign-in)"));
    }

    /// <summary>Goes to an address of the portal and waits until the page answers clicks.</summary>
    public async Task Go(string path)
    {
        var answer = await Page.GotoAsync(new Uri(_url, path).ToString());
        Assert.True(answer is null or { Ok: true }, $"{path} answered {answer?.Status}");
        await Live();
    }

    /// <summary>Waits until the page has its circuit; static pages have none and no notice of a lost connection.</summary>
    public async Task Live() => await Page.WaitForFunctionAsync("() => !document.getElementById('components-reconnect-modal') || document.querySelector('.shell[data-interactive]')");

    /// <summary>Pictures of what is seen now, in both themes and at both widths.</summary>
    public async Task Shoot(string name)
    {
        var now = Page.ViewportSize!;
        foreach (var (width, height) in new[] { (1440, 900), (390, 844) })
        {
            await Page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
            }
        }

        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Page.SetViewportSizeAsync(now.Width, now.Height);
    }

    /// <summary>How many pixels the page is wider than its window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
