using Portal.Documents.Shipments;
using Portal.Domain.Values;

namespace Portal.Documents.Tests.Shipments;

public sealed class PackingListPaperTests
{
    [Fact]
    public void It_says_what_is_in_which_unit()
    {
        using var read = Reading.Of(Given.Packing());

        string[] expected =
        [
            "Packing list", "LN-2026-0815", "Leaves on 3 Dec 2026", "Arrives at dock on 7 Dec 2026", "Carrier Baltic Freight", "Gross weight 412.5 kg",
            $"Pallet SSCC {Sscc.Of(3, "5901234", 1)} 412.5 kg", $"Carton 1 of 3 SSCC {Sscc.Of(0, "5901234", 101)} in {Sscc.Of(3, "5901234", 1)} 64 kg",
            "4500001234 / 20", "Lot L2026-1182", "Use by 30 Jun 2028", "Origin Poland", "Serial numbers SN003001, SN003002", "Not packed in a numbered unit", "Received by", "Page 2 of 2",
        ];
        Assert.All(expected, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void In_German_it_is_German()
    {
        using var read = Reading.Of(Given.Packing(language: Given.German));

        Assert.All(new[] { "Packliste", "Versand am 03.12.2026", "Charge L2026-1182", "Verwendbar bis 30.06.2028", "Erhalten von", "Seite 1 von" }, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_that_goes_on_on_the_next_page_is_named_again()
    {
        var list = Given.Packing(1);
        var unit = list.Units[1] with { Lines = [.. Enumerable.Range(1, 120).Select(Given.PackingLine)] };

        using var read = Reading.Of(list with { Units = [list.Units[0], unit] });

        Assert.True(read.Pages.Count > 3);
        Assert.All(read.Texts.Skip(1), text => Assert.Contains($"SSCC {unit.Sscc} (continued)", text, StringComparison.Ordinal));
        Assert.All(read.Texts, text => Assert.Contains("Order and line", text, StringComparison.Ordinal));
        Assert.Equal(120, read.Count("Origin Poland"));
    }

    [Fact]
    public void A_heading_never_ends_a_page()
    {
        for (var cartons = 1; cartons <= 40; cartons++)
        {
            using var read = Reading.Of(Given.Packing(cartons) with { Note = new string('x', cartons) });
            foreach (var text in read.Texts)
            {
                // After the last heading of a page there is at least one of its lines, which all name the origin.
                Assert.True(text.LastIndexOf("Origin", StringComparison.Ordinal) > text.LastIndexOf("Carton ", StringComparison.Ordinal), $"{cartons} cartons: {text}");
            }
        }
    }

    [Fact]
    public async Task The_dock_can_scan_it()
    {
        Assert.Contains("QR-Code:https://portal.nordwerk.example/shipments/LN-2026-0815", await Scanner.Pdf(Given.Paper.Pdf(Given.Packing()).Content, dotsPerInch: 150));
    }

    [Fact]
    public void Without_a_code_there_is_none()
    {
        using var read = Reading.Of(Given.Packing() with { DockCode = null });

        Assert.DoesNotContain("Scan at the dock", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_serials_stay_in_their_column()
    {
        var list = Given.Packing(1);
        var line = Given.PackingLine(3) with { Serials = [.. Enumerable.Range(1, 800).Select(n => $"SN-2026-{n:00000}")] };

        using var read = Reading.Of(list with { Units = [new PackingUnit { Sscc = Sscc.Of(1, "5901234", 9), Lines = [line] }] });

        Assert.All(read.Pages, page => PaperChecks.IsClean(page));
        Assert.Contains("SN-2026-00800", read.Text, StringComparison.Ordinal);
    }
}
