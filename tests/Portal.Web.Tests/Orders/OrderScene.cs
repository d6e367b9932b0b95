using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Features.Live;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Components.Orders;
using Portal.Web.Tests.Pages;

namespace Portal.Web.Tests.Orders;

/// <summary>An order's page in front of its supplier: what people see and press, and what is in the house then.</summary>
internal sealed class OrderScene : IAsyncDisposable
{
    public const string Number = "4500000001";

    private IRenderedComponent<OrderPage>? _shown;

    private OrderScene(PageContext page, Guid order) => (Page, Order) = (page, order);

    public PageContext Page { get; }

    public Guid Order { get; }

    public House House => Page.House;

    public IRenderedComponent<OrderPage> Shown => _shown ??= Page.Render<OrderPage>(p => p.Add(x => x.Number, Number));

    /// <summary>Keller's own user in front of an order of these lines; without any, of one line of 200 pieces.</summary>
    public static Task<OrderScene> Open(string culture = "en-GB", params Func<House, LineContent>[] lines)
    {
        // Not behind an await: the culture must hold in the test as well.
        var opening = PageContext.Open(PortalRole.SupplierUser, House.Keller, culture);
        return Opened(opening, lines);
    }

    /// <summary>The page as somebody finds it who loads it again.</summary>
    public async Task Reload()
    {
        await Page.DisposeComponentsAsync();
        _shown = null;
    }

    /// <summary>A button by its accessible name.</summary>
    public IElement Button(string name) => Shown.FindAll("button").FirstOrDefault(b => Name(b) == name)
        ?? throw new InvalidOperationException($"There is no button '{name}', only: {string.Join(" | ", Shown.FindAll("button").Select(Name))}");

    public bool Has(string name) => Shown.FindAll("button").Any(b => Name(b) == name);

    public Task Press(string name) => Button(name).ClickAsync();

    /// <summary>A field by its accessible name.</summary>
    public IElement Field(string label) => Shown.Find($"[aria-label='{label}']");

    public Task Type(string label, string text) => Field(label).InputAsync(text);

    public string Text(string selector) => PageContext.Text(Shown.Find(selector).TextContent).Replace('\u00a0', ' ');

    /// <summary>The row of a line as one reads it.</summary>
    public string Row(int line) => PageContext.Text(Shown.FindAll("table.lines > tbody > tr").Single(r => r.TextContent.TrimStart().StartsWith($"{line} ·", StringComparison.Ordinal)).TextContent).Replace('\u00a0', ' ');

    public async Task<OrderView> Seen() => (await House.Send(new ShowOrder(Number), Page.Reader)).Value!;

    public async Task<OrderView.Line> Line(int number = 10) => (await Seen()).Lines.Single(l => l.Number == number);

    /// <summary>The ERP sends another revision; the bell rings unless it is still on its way.</summary>
    public async Task Revised(bool ring, params LineContent[] lines)
    {
        await Revise(House, House.Content(Number, (await Seen()).Revision + 1, lines));
        if (ring)
        {
            Page.Ring(Topics.Order, Order, House.Keller);
            Shown.WaitForState(() => Shown.FindAll(".banner").Count > 0);
        }
    }

    /// <summary>The ERP sends a revision of an order.</summary>
    public static Task Revise(House house, OrderContent content) => house.InDb(async db =>
    {
        var stored = await db.Orders.Include(o => o.Revisions).Include(o => o.Lines).ThenInclude(l => l.Schedule).Include(o => o.Lines).ThenInclude(l => l.Answers).SingleAsync(o => o.Number == content.Number);
        stored.Revise(content, house.Now, house.Today.AddDays(2));
        await db.SaveChangesAsync();
    });

    /// <summary>The buyer decides the answer that waits.</summary>
    public async Task Decided(DecideAnswer decision)
    {
        var decided = await House.Send(decision, House.Buyer);
        Assert.True(decided.Ok, decided.Error?.Message);
    }

    /// <summary>Lets the time pass in which typing is saved.</summary>
    public async Task Saved(string part)
    {
        House.Clock.Advance(UnsentTexts.Pause);
        await Until.True(async () => (await Seen()).Unsent?.Parts.ContainsKey(part) is true);
    }

    public async ValueTask DisposeAsync() => await Page.DisposeAsync();

    private static async Task<OrderScene> Opened(Task<PageContext> opening, Func<House, LineContent>[] lines)
    {
        var page = await opening;
        var order = await page.House.HasOrder(House.Keller, page.House.Content(Number, 1, [.. lines.Select(l => l(page.House))]));
        return new(page, order);
    }

    private static string Name(IElement button) => button.GetAttribute("aria-label") ?? PageContext.Text(button.TextContent);
}
