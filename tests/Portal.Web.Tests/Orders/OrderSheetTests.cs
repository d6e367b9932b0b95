using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Portal.Data.People;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Testing;
using Portal.Web.Doors;
using Portal.Web.Resources;

namespace Portal.Web.Tests.Orders;

/// <summary>The list as a file that the reader's spreadsheet opens as it is.</summary>
public sealed class OrderSheetTests
{
    private static readonly ExportOrderLines.Row Row = new(
        "4500000001", 10, "Keller Guss", "HAM", "00042", "=cmd", "Housing, \"large\"; painted", 1234.5m, "C62", 61.4m, 100, "EUR", new DateOnly(2026, 12, 10), LineState.ToAnswer);

    [Fact]
    public void In_English_the_comma_parts_the_cells_and_the_point_the_decimals()
    {
        var lines = Written("en-GB", 0);

        Assert.Equal("Order,Line,Supplier,Plant,Item,Supplier's item,Description,Quantity,Unit,Price,Per,Currency,Needed,State", lines[0]);
        Assert.Equal("4500000001,10,Keller Guss,HAM,\"=\"\"00042\"\"\",'=cmd,\"Housing, \"\"large\"\"; painted\",1234.5,pcs,61.4,100,EUR,2026-12-10,To answer", lines[1]);
    }

    [Fact]
    public void In_German_the_words_are_German_and_the_comma_is_the_decimal_sign()
    {
        var lines = Written("de-DE", 0);

        Assert.StartsWith("Bestellung;Position;Lieferant;Werk;", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(";1234,5;Stk.;61,4;100;EUR;2026-12-10;Zu beantworten", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_had_no_room_is_told() => Assert.Contains("3 more orders had no room: a file takes 20000 lines.", Written("en-GB", 3)[2], StringComparison.Ordinal);

    [Fact]
    public async Task The_door_gives_the_list_of_its_address_to_whom_it_belongs()
    {
        await using var host = await PortalHost.Start();
        await host.HasPerson("sales@keller.example", (PortalRole.SupplierUser, House.Keller));
        await host.InDb(async db =>
        {
            foreach (var number in new[] { "4500000001", "4500000002" })
            {
                db.Orders.Add(new PurchaseOrder(House.Keller, Content(number), Now, null));
            }

            db.Orders.Add(new PurchaseOrder(House.Borealis, Content("4500000003"), Now, null));
            await db.SaveChangesAsync();
        });
        var browser = host.Browser();
        await browser.SignIn("sales@keller.example");

        Assert.Equal(["4500000002", "4500000001"], await Numbers(browser, "/orders.csv?sort=number&desc=true"));
        Assert.Equal(["4500000002"], await Numbers(browser, "/orders.csv?q=0002"));
        Assert.Equal(["4500000001"], await Numbers(browser, "/orders.csv?only=4500000001&only=4500000003"));
        Assert.Empty(await Numbers(browser, "/orders.csv?state=Closed"));
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Get("/orders.csv?state=Nothing")).StatusCode);
    }

    private static DateTime Now { get; } = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    private static OrderContent Content(string number) => new(number, "DEMO", "HAM", "Purchasing Hamburg", "EUR", "Net 30", "DAP Hamburg", new(2026, 11, 20), 1, false, false, null,
        [new("L10", 10, "BH-220", "Bearing housing", null, 200, "C62", 0, null, null, 61.4m, 1, null, null, "3-way", false, 0, [new(200, new(2026, 12, 10))])]);

    private static async Task<List<string>> Numbers(Browser browser, string address)
    {
        var answer = await browser.Get(address);
        Assert.Equal(("text/csv", "orders.csv"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        return [.. Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0])];
    }

    private static string[] Written(string culture, int leftOut)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        return OrderSheet.Write(new([Row], leftOut), services.GetRequiredService<IStringLocalizer<Web.Resources.Orders>>(), services.GetRequiredService<IStringLocalizer<Ui>>()).Split("\r\n");
    }
}
