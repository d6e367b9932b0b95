using System.Globalization;
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
        await buyer.Go($"/exceptions?q={order}");
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
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Expect(supplier.Page.GetByText("Waiting for buyer").First).ToBeVisibleAsync();
        await supplier.Shoot($"golden-{width}-3-sent");

        var told = System.Diagnostics.Stopwatch.StartNew();
        await Expect(Row(buyer, order)).ToBeVisibleAsync(new() { Timeout = 1000 });
        TestContext.Current.TestOutputHelper!.WriteLine($"The case was on the buyer's screen {told.ElapsedMilliseconds} ms after the supplier's page said so.");
        await Sees(buyer, order);
        await buyer.Shoot($"golden-{width}-4-case");
        await buyer.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and update", Exact = false }).First.ClickAsync();
        await Expect(Row(buyer, order)).ToHaveCountAsync(0);
        await buyer.Shoot($"golden-{width}-5-decided");

        await Confirmed(order);
        await TheErpShows(buyer, order, width);
        await PlanningMoves(planner, order, planned, width);
        await TheTimelineTells(supplier, width);
        Assert.Empty(planner.Wrong);
        Assert.Empty(supplier.Wrong);
        Assert.Empty(buyer.Wrong);
    }

    internal static async Task Arrives(Person supplier, string order)
    {
        // The job that reads the ERP runs every few seconds; the page of an order that isn't there yet says so.
        for (var attempts = 0; attempts < 40; attempts++)
        {
            await supplier.Go($"/orders/{order}");
            if (await supplier.Page.GetByRole(AriaRole.Table).CountAsync() > 0)
            {
                return;
            }

            await Task.Delay(1000);
        }

        Assert.Fail($"Order {order} did not arrive.");
    }

    private static ILocator Row(Person buyer, string order) => buyer.Page.Locator("[data-row]").Filter(new() { HasText = order });

    internal static async Task Sees(Person buyer, string order)
    {
        await Expect(Row(buyer, order)).ToBeVisibleAsync();
        await Row(buyer, order).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(buyer.Page).ToHaveURLAsync(new Regex("/exceptions/"));
    }

    private async Task Confirmed(string order)
    {
        for (var attempts = 0; attempts < 60; attempts++)
        {
            var line = (await demo.Held(order)).GetProperty("lines")[0];
            if (line.GetProperty("schedule").GetArrayLength() == 2)
            {
                Assert.Equal(["120", "80"], line.GetProperty("schedule").EnumerateArray().Select(s => s.GetProperty("quantity").GetString()));
                Assert.Equal(Later.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.GetProperty("schedule")[1].GetProperty("onDock").GetString());
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("The ERP's order did not change.");
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

    private static async Task TheTimelineTells(Person supplier, int width)
    {
        foreach (var words in new[] { "Order received", "Waits for the buyer", "Approved, order updated", "Sent to the ERP", "In the ERP" })
        {
            await Expect(supplier.Page.GetByText(words).First).ToBeVisibleAsync();
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
