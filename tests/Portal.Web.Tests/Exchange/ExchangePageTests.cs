using Bunit;
using Portal.Data.People;
using Portal.Features.Orders;
using Portal.Features.Postings;
using Portal.Testing;
using Portal.Web.Components.Exchange;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Exchange;

public sealed class ExchangePageTests
{
    [Fact]
    public async Task A_waiting_answer_is_listed_with_its_order_and_opens()
    {
        await using var page = await PageContext.Open(PortalRole.IntegrationAdmin);
        await Answered(page);

        var row = page.Render<ExchangePage>().Find("[data-row]");

        Assert.Contains("Answer to 4500000001, line 10", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Waiting", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/exchange/", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_tells_in_words_where_it_stands_and_can_be_let_go_only_with_a_reason()
    {
        await using var page = await PageContext.Open(PortalRole.IntegrationAdmin, culture: "de-DE");
        await Answered(page);
        var id = (await page.House.Send(new ListPostings(), House.IntegrationAdmin)).Value!.Rows[0].Id;

        var message = page.Render<MessagePage>(p => p.Add(x => x.Id, id));

        Assert.Contains("Sie wartet, bis die Frist zum Zurücknehmen vorbei ist", message.Markup, StringComparison.Ordinal);
        Assert.Contains("\"orderNumber\"", message.Find(".payload").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.True(message.FindAll("button").Single(b => b.TextContent.Contains("Fallen lassen", StringComparison.Ordinal)).HasAttribute("disabled"));

        message.Find("#reason").Input("Vom Einkauf zurückgezogen.");
        message.FindAll("button").Single(b => b.TextContent.Contains("Fallen lassen", StringComparison.Ordinal)).Click();
        message.FindAll("button").First(b => b.TextContent.Contains("Fallen lassen", StringComparison.Ordinal)).Click();

        message.WaitForAssertion(() => Assert.Contains("Vom Einkauf zurückgezogen.", message.Markup, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "One answer for DEMO waits since", "The ERP is offline.", "Try now")]
    [InlineData("de-DE", "Eine Antwort an DEMO wartet seit", "The ERP is offline.", "Jetzt versuchen")]
    public async Task What_waits_for_an_ERP_is_said_with_its_reason_and_can_be_tried_now(string culture, string waits, string why, string tries)
    {
        await using var page = await PageContext.Open(PortalRole.IntegrationAdmin, culture: culture);
        await Waits(page);
        var exchange = page.Render<ExchangePage>();
        Assert.Contains(waits, exchange.Find(".backlog").TextContent, StringComparison.Ordinal);
        Assert.Contains(why, exchange.Find(".backlog").TextContent, StringComparison.Ordinal);
        page.House.Clock.Advance(TimeSpan.FromMilliseconds(200));

        var button = exchange.Find(".backlog button");
        Assert.Equal(tries, button.TextContent.Trim());
        button.Click();

        exchange.WaitForAssertion(() => Assert.Empty(exchange.FindAll(".backlog")));
        Assert.Equal(page.House.Now, (await page.House.Send(new ListPostings(), House.IntegrationAdmin)).Value!.Rows[0].NextAttemptAt);
    }

    private static async Task Waits(PageContext page)
    {
        await Answered(page);
        page.House.Clock.Advance(TimeSpan.FromMinutes(1));
        var taken = (await page.House.Send(new ClaimPostings("DEMO", 1), House.Portal)).Value!.Single();
        await page.House.Send(new SettlePosting(taken.Id, taken.Fencing, null, Why: "The ERP is offline."), House.Portal);
    }

    [Fact]
    public async Task What_is_not_there_is_said()
    {
        await using var page = await PageContext.Open(PortalRole.IntegrationAdmin);

        Assert.Contains("There is no such message.", page.Render<MessagePage>(p => p.Add(x => x.Id, Guid.CreateVersion7())).Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing here", page.Render<ExchangePage>().Markup, StringComparison.Ordinal);
    }

    private static async Task Answered(PageContext page)
    {
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));
        Assert.True((await page.House.Send(new AnswerLines(order, 1, []), House.KellersUser)).Ok);
    }
}
