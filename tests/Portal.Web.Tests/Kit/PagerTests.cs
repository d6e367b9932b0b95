using Bunit;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class PagerTests
{
    [Theory]
    [InlineData(1, 6, 6, "6 rows", "")]
    [InlineData(1, 1, 1, "1 row", "")]
    [InlineData(2, 25, 1204, "26 to 50 of 1,204", "Previous Next")]
    [InlineData(49, 4, 1204, "1,201 to 1,204 of 1,204", "Previous")]
    public async Task It_says_what_is_shown_and_leads_only_where_rows_are(int page, int shown, int total, string expected, string ways)
    {
        await using var kit = new KitContext();
        var pager = kit.Render<Pager>(p => p.Add(x => x.State, new ListState(page)).Add(x => x.Shown, shown).Add(x => x.Total, total).Add(x => x.Href, s => $"?p={s.Page}&n={s.PageSize}"));

        Assert.Equal(expected, KitContext.Text(pager.Find("[role=status]").TextContent));
        Assert.Equal(ways, string.Join(' ', pager.FindAll("a.btn").Select(a => a.TextContent.Trim())));
    }

    [Fact]
    public async Task Another_page_size_starts_at_the_first_page()
    {
        await using var kit = new KitContext();
        var pager = kit.Render<Pager>(p => p.Add(x => x.State, new ListState(4)).Add(x => x.Shown, 25).Add(x => x.Total, 400).Add(x => x.Href, s => $"?p={s.Page}&n={s.PageSize}"));

        Assert.Equal("?p=1&n=50", pager.Find(".sizes a").GetAttribute("href"));
        Assert.Equal("25", pager.Find(".sizes [aria-current]").TextContent);
    }
}
