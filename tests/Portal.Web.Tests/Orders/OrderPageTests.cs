using Bunit;
using Portal.Data.People;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

public sealed class OrderPageTests
{
    [Theory]
    [InlineData("en-GB", "200 pcs", "per pcs")]
    [InlineData("de-DE", "200 Stk.", "pro Stk.")]
    public async Task Units_are_called_in_the_readers_language(string culture, string quantity, string price)
    {
        await using var page = await PageContext.Open(PortalRole.SupplierUser, House.Keller, culture: culture);
        await page.House.HasOrder(House.Keller, page.House.Content("4500000001"));

        var line = PageContext.Text(page.Render<OrderPage>(p => p.Add(x => x.Number, "4500000001")).Find("tbody tr").TextContent).Replace('\u00a0', ' ');

        Assert.Contains(quantity, line, StringComparison.Ordinal);
        Assert.Contains(price, line, StringComparison.Ordinal);
        Assert.DoesNotContain("pieces", line, StringComparison.Ordinal);
    }
}
