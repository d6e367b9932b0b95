using System.Net;
using System.Text.RegularExpressions;

namespace Portal.DemoErp.Tests;

public sealed partial class PageTests
{
    [Fact]
    public async Task The_page_has_no_inline_script_or_style_and_everything_it_names_is_there()
    {
        await using var erp = await Erp.Start();
        using var answer = await erp.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|style=| on[a-z]+=|<script[^>]*>[^<]", html);
        var seen = new HashSet<string>();
        var waiting = new Queue<string>(Local().Matches(html).Select(m => m.Groups[1].Value));
        while (waiting.TryDequeue(out var path))
        {
            if (seen.Add(path))
            {
                using var file = await erp.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, file.StatusCode);
                var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                foreach (var import in Import().Matches(text).Select(m => "/" + m.Groups[1].Value))
                {
                    waiting.Enqueue(import);
                }
            }
        }

        Assert.Contains("/forms.js", seen);
    }

    [Fact]
    public async Task The_lists_of_the_page_find_and_count()
    {
        await using var erp = await Erp.Start();
        var number = await erp.Order();

        var found = await erp.Get("/desk/order-list?search=" + number);
        Assert.Equal(1, found.Int("total"));
        Assert.Equal("Keller Guss", Assert.Single(found.List("items")).Text("supplier"));
        Assert.Equal(0, (await erp.Get($"/desk/order-list?search={number}&state=closed")).Int("total"));
        await erp.Put("/api/stock/SR-18/3000", new { unrestricted = "7" });
        var row = (await erp.Get("/desk/supply-list?search=SR-18")).List("items").Single(r => r.Text("plant") == "Penang");
        Assert.Equal("7", row.Text("unrestricted"));
        await erp.Post("/api/receipts", new { order = number, line = 10, quantity = "5" });
        Assert.Equal(number, (await erp.Get("/desk/event-list")).List("receipts")[0].Text("orderNumber"));
    }

    [Fact]
    public async Task Health_answers()
    {
        await using var erp = await Erp.Start();

        Assert.Equal("Healthy", await erp.Http.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"]+)\"")]
    private static partial Regex Local();

    [GeneratedRegex("from \"\\./([a-z]+\\.js)\"")]
    private static partial Regex Import();
}
