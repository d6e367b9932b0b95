using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The portal's main job as people do it: from the ERP's order to the supplier's answer to the buyer's screen and back into the ERP.</summary>
public sealed class GoldenStoryTests(DemoCompany demo)
{
    private static readonly DateOnly OnDock = WorkingDay(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(35));
    private static readonly DateOnly Later = WorkingDay(OnDock.AddDays(9));

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_split_beyond_tolerance_reaches_the_buyer_and_changes_the_order_in_the_ERP(int width)
    {
        var order = await demo.Order(200, OnDock);
        await using var buyer = await demo.Enter("buyer", width);
        await using var supplier = await demo.Enter("supplier-user", width);
        await using var planner = await demo.Enter("planner", width);

        await Arrives(supplier, order);
        await buyer.Go("/exceptions?kind=AnswerDeviates&plant=1000");
        await planner.Go("/planning?at=1000&item=BH-220");
        await Expect(Agreed(planner, order)).ToContainTextAsync("nothing yet");
        var planned = await AgreedByWeek(planner);
        await supplier.Shoot($"golden-{width}-1-order");
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Change the answer to line 10" }).ClickAsync();
        await supplier.Page.GetByLabel("Quantity, line 10, part 1").FillAsync("120");
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await supplier.Page.GetByLabel("Quantity, line 10, part 2").FillAsync("80");
        await supplier.Page.GetByLabel("At dock on, line 10, part 2").FillAsync(Later.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Expect(supplier.Page.GetByText("days after the requested day")).ToBeVisibleAsync();
        await supplier.Shoot($"golden-{width}-2-split");
        await Expect(Row(buyer, order)).ToHaveCountAsync(0);
        var told = await FromClickToRow(supplier, buyer, order);
        await Expect(supplier.Page.GetByText("Waiting for buyer").First).ToBeVisibleAsync();
        await supplier.Shoot($"golden-{width}-3-sent");
        TestContext.Current.TestOutputHelper!.WriteLine($"The case was on the buyer's screen {told} ms after the supplier's click.");
        Assert.InRange(told, 0, 1000);
        await Sees(buyer, order);
        await buyer.Shoot($"golden-{width}-4-case");
        await buyer.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and update", Exact = false }).First.ClickAsync();
        await Expect(Row(buyer, order)).ToHaveCountAsync(0);
        await buyer.Shoot($"golden-{width}-5-decided");

        var document = await Confirmed(order);
        await TheErpShows(buyer, order, width);
        await PlanningMoves(planner, order, planned, width);
        await TheTimelineTells(supplier, document, width);
        Assert.Empty(planner.Wrong);
        Assert.Empty(supplier.Wrong);
        Assert.Empty(buyer.Wrong);
    }

    internal static async Task Arrives(Person supplier, string order)
    {
        // The job that reads the ERP runs every few seconds; the page of an order that isn't there yet says so.
        await Until.Met($"Order {order} arrives", TimeSpan.FromSeconds(60), async () =>
        {
            await supplier.Go($"/orders/{order}");
            return await supplier.Page.GetByRole(AriaRole.Table).CountAsync() > 0;
        });
    }

    /// <summary>Milliseconds from the supplier's click to the row on the buyer's screen, by the clock that both browsers share.</summary>
    private static async Task<double> FromClickToRow(Person supplier, Person buyer, string order)
    {
        await buyer.Page.EvaluateAsync("""
            order => new MutationObserver((_, watch) => {
                if ([...document.querySelectorAll('[data-row]')].some(row => row.textContent.includes(order))) {
                    window.seenAt = Date.now();
                    watch.disconnect();
                }
            }).observe(document.body, { subtree: true, childList: true, characterData: true })
            """, order);
        await supplier.Page.EvaluateAsync("() => addEventListener('click', () => window.clickedAt = Date.now(), { capture: true, once: true })");
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Expect(Row(buyer, order)).ToBeVisibleAsync();
        return await buyer.Page.EvaluateAsync<double>("() => window.seenAt") - await supplier.Page.EvaluateAsync<double>("() => window.clickedAt");
    }

    private static ILocator Row(Person buyer, string order) => buyer.Page.Locator("[data-row]").Filter(new() { HasText = order });

    internal static async Task Sees(Person buyer, string order)
    {
        await Expect(Row(buyer, order)).ToBeVisibleAsync();
        await Row(buyer, order).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(buyer.Page).ToHaveURLAsync(new Regex("/exceptions/"));
    }

    /// <summary>The ERP's order has both dates; returns the number of the document that did it.</summary>
    private async Task<string> Confirmed(string order)
    {
        var line = default(JsonElement);
        await Until.Met("The ERP's order changes", TimeSpan.FromSeconds(30), async () =>
        {
            line = (await demo.Held(order)).GetProperty("lines")[0];
            return line.GetProperty("schedule").GetArrayLength() == 2;
        });
        Assert.Equal(["120", "80"], line.GetProperty("schedule").EnumerateArray().Select(s => s.GetProperty("quantity").GetString()));
        Assert.Equal(Later.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.GetProperty("schedule")[1].GetProperty("onDock").GetString());
        return (await demo.Effects(order)).Single();
    }

    private async Task TheErpShows(Person buyer, string order, int width)
    {
        var page = await buyer.Page.Context.NewPageAsync();
        await page.GotoAsync(new Uri(demo.Erp.BaseAddress!, "/#/orders/" + order).ToString());
        await Expect(page.GetByText("as requested").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Revision 2").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"golden-{width}-6-erp.png"), FullPage = true });
        await page.CloseAsync();
    }

    private static ILocator Agreed(Person planner, string order) => planner.Page.Locator(".lines-behind li").Filter(new() { HasText = order }).Locator(".plan-parts div").Nth(1);

    private static Task<string> AgreedByWeek(Person planner) => planner.Page.Locator("[data-figure=agreed]").InnerTextAsync();

    private static async Task PlanningMoves(Person planner, string order, string before, int width)
    {
        await Expect(Agreed(planner, order)).ToContainTextAsync("120");
        await Expect(Agreed(planner, order)).ToContainTextAsync("80");
        Assert.NotEqual(before, await AgreedByWeek(planner));
        await planner.Shoot($"golden-{width}-7-planning");
    }

    /// <summary>One timeline from the ERP's event to the ERP's document, newest first, with the time of each hop; and the receipt names the document.</summary>
    private static async Task TheTimelineTells(Person supplier, string document, int width)
    {
        await Expect(supplier.Page.Locator(".receipt")).ToContainTextAsync(document);
        var entries = supplier.Page.GetByRole(AriaRole.List, new() { Name = "What happened" }).GetByRole(AriaRole.Listitem);
        await Expect(entries.Filter(new() { HasText = "In the ERP, line 10" })).ToHaveCountAsync(1);
        var told = await entries.AllInnerTextsAsync();
        string[] story = ["In the ERP, line 10", "Sent to the ERP", "Approved, order updated", "Waits for the buyer", "Order received", "Changed in the ERP"];
        var places = story.Select(words => told.ToList().FindLastIndex(t => t.Contains(words, StringComparison.Ordinal))).ToList();
        Assert.True(!places.Contains(-1) && places.Order().SequenceEqual(places), string.Join('\n', told));
        foreach (var hop in new[] { "Order received", "Approved, order updated", "In the ERP, line 10" })
        {
            await Expect(entries.Filter(new() { HasText = hop }).Locator(".hop").First).ToBeVisibleAsync();
        }

        await supplier.Shoot($"golden-{width}-8-timeline");
    }

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
