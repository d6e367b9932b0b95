using Bunit;
using Portal.Data.People;
using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Components.Cases;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

public sealed class OrderUnitTests
{
    [Fact]
    public async Task The_buyer_sees_in_the_case_in_which_unit_it_was_answered()
    {
        await using var page = await PageContext.Open(PortalRole.Buyer, SupplierId.House);
        var order = await page.House.HasOrder(House.Keller, page.House.Content("4500000001", 1, page.House.LineContent(10) with { SupplierUnit = "XBX", SupplierFactor = 25 }));
        await page.House.Send(new AnswerLines(order, 1, [new(10, AnswerKind.Change, [new(150, page.House.Today.AddDays(17))], InOwnUnit: true)]), House.KellersUser);
        var open = (await page.House.Send(new ListCases(), House.Buyer)).Value!.Rows.Single();

        var shown = PageContext.Text(page.Render<CasesPage>(p => p.Add(x => x.Id, open.Id)).Find(".baseline").TextContent).Replace('\u00a0', ' ');

        Assert.Contains("150 pcs= 6 boxes", shown, StringComparison.Ordinal);
    }
}
