using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.People;
using Portal.Domain.MasterData;
using Portal.Web.Components.MasterData;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.MasterData;

public sealed class MasterDataPageTests
{
    [Fact]
    public async Task A_waiting_identifier_is_mapped_with_one_click_on_what_it_might_mean()
    {
        await using var page = await PageContext.Open(PortalRole.Steward);
        await Unknown(page, "BH-220");

        var shown = page.Render<MasterDataPage>();
        Assert.Equal("Item BH-220", shown.Find(".unknown h2").TextContent);
        shown.Find(".suggestions button").Click();

        shown.WaitForAssertion(() => Assert.Contains("Nothing waits", shown.Markup, StringComparison.Ordinal));
        Assert.Equal("BH-220", await page.House.InDb(db => db.CrossReferences.Select(r => r.Target).SingleAsync()));
    }

    [Fact]
    public async Task A_wrong_number_is_said_at_the_form_and_nothing_typed_is_lost()
    {
        await using var page = await PageContext.Open(PortalRole.Steward, culture: "de-DE");
        await Unknown(page, "ZZ");

        var shown = page.Render<MasterDataPage>();
        shown.Find("input[id^=number]").Input("GIBTS-NICHT");
        shown.Find("form").Submit();

        shown.WaitForAssertion(() => Assert.Equal("GIBTS-NICHT gibt es hier nicht.", shown.Find("[role=alert]").TextContent));
        Assert.Equal("GIBTS-NICHT", shown.Find("input[id^=number]").GetAttribute("value"));
    }

    [Fact]
    public async Task The_lists_show_what_the_house_knows()
    {
        await using var page = await PageContext.Open(PortalRole.Steward);
        page.Services.GetRequiredService<NavigationManager>().NavigateTo("/master-data?tab=items&q=bearing");

        Assert.Contains("Bearing housing BH-220", page.Render<MasterDataPage>().Find("[data-row]").TextContent, StringComparison.Ordinal);
    }

    private static Task Unknown(PageContext page, string foreignId) => page.House.InDb(async db =>
    {
        db.CrossReferences.Add(new CrossReference("DEMO", ReferenceKind.Item, foreignId, null, page.House.Now));
        await db.SaveChangesAsync();
    });
}
