using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

public sealed class DataTableTests : IAsyncDisposable
{
    private static readonly Row[] Two = [new("4711", "Agreed", 3), new("4712", "To answer", 12)];

    private readonly KitContext _page = new();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void Rows_are_named_for_the_keyboard_and_lead_with_their_link()
    {
        var table = Render(p => p.Add(t => t.Rows, Two));

        Assert.Equal(["4711", "4712"], table.FindAll("[data-rows] [data-row]").Select(r => r.GetAttribute("data-row")));
        Assert.Equal("/orders/4711", table.Find("td.lead a[data-open]").GetAttribute("href"));
        Assert.Equal("Orders", table.Find("caption").TextContent);
    }

    [Fact]
    public void Cells_are_labelled_where_rows_are_cards()
    {
        var table = Render(p => p.Add(t => t.Rows, Two));

        Assert.Contains("--l2:\"State\";--l3:\"Lines\";", table.Find("table").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_cannot_break_out_of_its_style()
    {
        var table = _page.Render<DataTable<Row>>(p => p.Add(t => t.Caption, "x").Add(t => t.Rows, Two).Add(t => t.Key, r => r.Id)
            .AddChildContent<DataColumn<Row>>(c => c.Add(x => x.Title, "\";}<b>").Add(x => x.ChildContent, Cell(r => r.Id))));

        Assert.Equal("--l1:\"\\22 \\3b }\\3c b>\";", table.Find("table").GetAttribute("style"));
    }

    [Fact]
    public void Headers_are_links_to_the_sorted_list()
    {
        var table = Render(p => p.Add(t => t.Rows, Two).Add(t => t.State, new ListState(3, 25, "number")).Add(t => t.Href, s => $"/orders?page={s.Page}&sort={s.Sort}&desc={s.Descending}"));

        Assert.Equal("ascending", table.Find("th").GetAttribute("aria-sort"));
        Assert.Equal("/orders?page=1&sort=number&desc=True", table.Find("th a").GetAttribute("href"));
    }

    [Fact]
    public async Task Headers_are_buttons_when_the_list_has_no_address()
    {
        ListState? chosen = null;
        var table = Render(p => p.Add(t => t.Rows, Two).Add(t => t.StateChanged, (ListState s) => chosen = s));

        await table.Find("th button").ClickAsync();

        Assert.Equal(new ListState(1, 25, "number"), chosen);
    }

    [Fact]
    public void While_rows_load_there_are_bones_and_no_pager()
    {
        var table = Render(p => p.Add(t => t.Rows, null).Add(t => t.Total, 40));

        Assert.Equal("true", table.Find("table").GetAttribute("aria-busy"));
        Assert.NotEmpty(table.FindAll(".bone"));
        Assert.Empty(table.FindAll(".pager"));
    }

    [Fact]
    public void An_empty_list_says_what_to_do()
    {
        var table = Render(p => p.Add(t => t.Rows, []).Add(t => t.EmptyTitle, "All answered").Add(t => t.EmptyText, "New orders appear here.").Add(t => t.EmptyAction, "<a href=\"/orders\">All orders</a>"));

        Assert.Empty(table.FindAll("table"));
        Assert.Equal(["All answered", "New orders appear here.", "All orders"], table.FindAll(".state > h2, .state > p, .state a").Select(e => e.TextContent));
    }

    [Fact]
    public async Task A_failed_list_offers_another_try()
    {
        var tries = 0;
        var table = Render(p => p.Add(t => t.Rows, null).Add(t => t.Error, "The database did not answer.").Add(t => t.OnRetry, () => tries++));

        await table.Find(".state button").ClickAsync();

        Assert.Equal("alert", table.Find(".state").GetAttribute("role"));
        Assert.Contains("The database did not answer.", table.Find(".state").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Rows_can_be_picked_one_by_one_and_all_at_once()
    {
        IReadOnlySet<string> picked = new HashSet<string> { "elsewhere" };
        var table = Render(p => p.Add(t => t.Rows, Two).Add(t => t.Selected, picked).Add(t => t.SelectedChanged, (IReadOnlySet<string> s) => picked = s).Add(t => t.Bulk, "<button>Accept</button>"));
        Assert.Contains("1 selected", table.Find(".picked-bar").TextContent, StringComparison.Ordinal);

        await Boxes(table)[1].ChangeAsync(true);
        Assert.Equal(["4711", "elsewhere"], picked.Order(StringComparer.Ordinal));

        table.Render(p => p.Add(t => t.Selected, picked));
        await Boxes(table)[0].ChangeAsync(true);
        Assert.Equal(["4711", "4712", "elsewhere"], picked.Order(StringComparer.Ordinal));

        table.Render(p => p.Add(t => t.Selected, picked));
        await Boxes(table)[0].ChangeAsync(false);
        Assert.Equal(["elsewhere"], picked);
    }

    [Fact]
    public void Without_a_listener_nothing_can_be_picked() => Assert.Empty(Boxes(Render(p => p.Add(t => t.Rows, Two))));

    [Fact]
    public void A_page_of_fifty_rows_is_made_of_few_components()
    {
        var rows = Enumerable.Range(0, 50).Select(i => new Row($"{i}", "Agreed", i)).ToArray();
        var table = Render(p => p.Add(t => t.Rows, rows));

        // Each component on the server costs about a kilobyte for as long as the page is open: cells are fragments.
        Assert.Empty(table.FindComponents<StatusTag>());
        Assert.True(table.FindComponents<Icon>().Count <= 2);
    }

    private static IReadOnlyList<IElement> Boxes(IRenderedComponent<DataTable<Row>> table) => table.FindAll("input[type=checkbox]");

    private static RenderFragment<Row> Cell(Func<Row, string> text) => row => builder => builder.AddContent(0, text(row));

    private IRenderedComponent<DataTable<Row>> Render(Action<ComponentParameterCollectionBuilder<DataTable<Row>>> more) => _page.Render<DataTable<Row>>(p =>
    {
        p.Add(t => t.Caption, "Orders").Add(t => t.Key, r => r.Id)
            .AddChildContent<DataColumn<Row>>(c => c.Add(x => x.Title, "Order").Add(x => x.Sort, "number").Add(x => x.Lead, true).Add(x => x.ChildContent, row => Cells.Open($"/orders/{row.Id}", row.Id)))
            .AddChildContent<DataColumn<Row>>(c => c.Add(x => x.Title, "State").Add(x => x.ChildContent, row => Cells.Status(Tone.Ok, row.State)))
            .AddChildContent<DataColumn<Row>>(c => c.Add(x => x.Title, "Lines").Add(x => x.Numeric, true).Add(x => x.ChildContent, Cell(r => Show.Number(r.Lines))));
        more(p);
    });

    public sealed record Row(string Id, string State, int Lines);
}
