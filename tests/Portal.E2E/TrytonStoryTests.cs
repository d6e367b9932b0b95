using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Portal.E2E;

/// <summary>The README's section "Connect a real ERP", followed word for word; an order made in Tryton is answered in the portal, and Tryton's own records tell.</summary>
public sealed partial class TrytonStoryTests(DemoCompany demo)
{
    private const string Password = "four quiet otters paddle";

    [Fact]
    public async Task An_order_made_in_Tryton_is_answered_in_the_portal_and_Trytons_records_show_it()
    {
        Assert.SkipWhen(TrytonDesk.Setting() is null, "PORTAL_TEST_TRYTON is not set: bring a Tryton up with tests/erp/tryton up.");
        using var tryton = await TrytonDesk.Open();
        var onDock = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(40);
        var (id, number) = await tryton.Order("SUP-100", onDock, 100, 50);
        var (settings, people) = Followed();
        var folder = Directory.CreateTempSubdirectory("portal-tryton-").FullName;
        var (code, said) = await PortalProcess.Verb(folder, settings, "", "check-config");
        Assert.True(code == 0, said);
        await using var portal = await PortalProcess.Serve(folder, settings);
        foreach (var words in people)
        {
            await Entered(folder, settings, words);
        }

        await using var supplier = await demo.Arrive(portal.Url);
        await supplier.SignIn("sales@supplier.example", Password);
        await using var buyer = await demo.Arrive(portal.Url);
        await buyer.SignIn("buyer@example.com", Password);
        await buyer.Go("/exceptions");
        await GoldenStoryTests.Arrives(supplier, number);
        await Answer(supplier, onDock);
        await GoldenStoryTests.Sees(buyer, number);
        await buyer.Shoot("tryton-1-case");
        await buyer.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and update" }).First.ClickAsync();

        await Holds(tryton, id, onDock);
        await Expect(supplier.Page.GetByText("In the ERP").First).ToBeVisibleAsync();
        await supplier.Shoot("tryton-2-answered");
        Assert.Empty(supplier.Wrong);
        Assert.Empty(buyer.Wrong);
    }

    private static async Task Answer(Person supplier, DateOnly onDock)
    {
        await supplier.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Change the answer to line ") }).First.ClickAsync();
        await supplier.Page.GetByLabel(new Regex("^Quantity, line .*, part 1$")).FillAsync("60");
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Split" }).ClickAsync();
        await supplier.Page.GetByLabel(new Regex("^Quantity, line .*, part 2$")).FillAsync("30");
        await supplier.Page.GetByLabel(new Regex("^At dock on, line .*, part 2$")).FillAsync(onDock.AddDays(12).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Send answer" }).ClickAsync();
        await Expect(supplier.Page.GetByText("Waiting for buyer").First).ToBeVisibleAsync();
        await supplier.Page.GetByRole(AriaRole.Button, new() { Name = "Accept all as requested" }).ClickAsync();
    }

    /// <summary>Dates, splits and quantities as both sides agreed them, in Tryton's own records.</summary>
    private static async Task Holds(TrytonDesk tryton, int order, DateOnly onDock)
    {
        var lines = await tryton.Lines(order);
        await Until.Met("Tryton has both dates", TimeSpan.FromSeconds(90), async () =>
        {
            lines = await tryton.Lines(order);
            return lines[0].Quantity == 90 && lines[0].Receipts.Count == 2 && lines[1].Receipts.Count == 1;
        });
        Assert.Equal(90, lines[0].Quantity);
        Assert.Equal([(60, Day(onDock)), (30, Day(onDock.AddDays(12)))], lines[0].Receipts);
        Assert.Equal(50, lines[1].Quantity);
        Assert.Equal([(50, Day(onDock))], lines[1].Receipts);
    }

    private static async Task Entered(string folder, IReadOnlyDictionary<string, string> settings, string[] words)
    {
        // The first reading brings the suppliers; until then the verb says that there is none.
        await Until.Met(string.Join(' ', words), TimeSpan.FromSeconds(60), async () =>
        {
            var (code, said) = await PortalProcess.Verb(folder, settings, Password, words);
            Assert.True(code == 0 || said.Contains("suppliers come from the ERP", StringComparison.Ordinal), said);
            return code == 0;
        });
    }

    /// <summary>What the README says to type: settings, with the address and the secret of this Tryton, and the people.</summary>
    private static (Dictionary<string, string> Settings, IReadOnlyList<string[]> People) Followed()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Folder, "README.md"));
        var section = readme[readme.IndexOf("## Connect a real ERP", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 5, StringComparison.Ordinal)];
        var settings = Exports().Matches(section).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        Assert.Contains("Portal__Erp__Connections__0__Url", settings.Keys);
        settings["Portal__Erp__Connections__0__Url"] = TrytonDesk.Setting()!;
        settings["Portal__Erp__Connections__0__User"] = TrytonDesk.Setting("_USER")!;
        settings["Portal__Erp__Connections__0__Secret"] = TrytonDesk.Setting("_PASSWORD")!;
        string[][] people = [.. People().Matches(section).Select(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(3, people.Length);
        return (settings, people);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^export (\w+)=(\S+)$", RegexOptions.Multiline)]
    private static partial Regex Exports();

    [GeneratedRegex(@"src/Portal\.Web (add-person .+)$", RegexOptions.Multiline)]
    private static partial Regex People();
}
