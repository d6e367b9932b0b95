using Portal.Documents.Shipments;
using Portal.Domain.Values;

namespace Portal.Documents.Tests.Shipments;

public sealed class LabelPaperTests
{
    private const string Dock = "QR-Code:https://portal.nordwerk.example/shipments/LN-2026-0815";

    private static readonly string[] Codes =
    [
        "CODE-128:00157035381410375177",
        "CODE-128:02040063813339313748",
        "CODE-128:10L2026-1183",
        "CODE-128:4004500001234",
        Dock,
    ];

    [Theory]
    [InlineData(203)]
    [InlineData(300)]
    [InlineData(600)]
    public async Task A_scanner_reads_every_code_of_the_picture(int dotsPerInch)
    {
        Assert.Equal(Codes.Order(StringComparer.Ordinal), (await Scanner.Picture(Given.Paper.Png(Given.Labels(), dotsPerInch).Content)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(150)]
    [InlineData(300)]
    public async Task A_scanner_reads_every_code_of_the_printed_PDF(int dotsPerInch)
    {
        Assert.Equal(Codes.Order(StringComparer.Ordinal), (await Scanner.Pdf(Given.Paper.Pdf(Given.Labels()).Content, dotsPerInch: dotsPerInch)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void People_read_the_same_below_the_bars_and_in_the_middle()
    {
        using var read = Reading.Of(Given.Labels());

        string[] expected =
        [
            "(00)157035381410375177", "(02)04006381333931(37)48", "(10)L2026-1183", "(400)4500001234",
            "SSCC 157035381410375177", "COUNT 48", "BATCH/LOT L2026-1183", "ORDER NUMBER 4500001234", "Delivery note LN-2026-0815", "GROSS WEIGHT 412.5 kg", "Pallet 1 of 2",
            "Łódzkie Odlewnie Sp. z o.o.", "Nordwerk Pumpen GmbH, plant Bremen",
        ];
        Assert.All(expected, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
        Assert.Equal((298, 420), ((int)Math.Round(read.Pages[0].Width), (int)Math.Round(read.Pages[0].Height)));
    }

    [Fact]
    public void In_German_the_standards_titles_stay_and_ours_stand_beside_them()
    {
        using var read = Reading.Of(Given.Labels() with { Language = Given.German });

        Assert.All(new[] { "SSCC / NVE", "COUNT / ANZAHL", "BATCH/LOT / CHARGE", "Von", "An" }, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_label_is_a_page_of_its_own()
    {
        var labels = Enumerable.Range(1, 5).Select(n => Given.Label with { Sscc = Sscc.Of(0, "5901234", n), Part = $"Carton {n} of 5" }).ToArray();
        var file = Given.Paper.Pdf(Given.Labels(labels));

        Assert.Equal(5, file.Pages);
        Assert.Contains($"CODE-128:00{labels[3].Sscc}", await Scanner.Pdf(file.Content, page: 4));
        using var read = new Reading(file);
        Assert.All(Enumerable.Range(0, 5), i => Assert.Contains($"Carton {i + 1} of 5", read.Texts[i], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lot_and_order_share_a_symbol_where_both_fit()
    {
        var label = Given.Labels(Given.Label with { Gtin = null, Count = null, Lot = "1183", OrderNumber = "450012" });

        Assert.Contains("CODE-128:101183\u001d400450012", await Scanner.Picture(Given.Paper.Png(label).Content));
    }

    [Fact]
    public async Task The_longest_lot_is_still_read_where_the_modules_are_small()
    {
        var label = Given.Labels(Given.Label with { Lot = "LOT-ABCDEFGHIJ-KLMNO" });
        var file = Given.Paper.Png(label);

        Assert.Empty(file.Unscannable);
        Assert.Contains("CODE-128:10LOT-ABCDEFGHIJ-KLMNO", await Scanner.Picture(file.Content));
    }

    [Theory]
    [InlineData("Charge Ä 12", "4500001234", "(10)Charge Ä 12")]
    [InlineData("L1", "ORDER-OF-THIRTY-LETTERS-ABCDEF", "(400)ORDER-OF-THIRTY-LETTERS-ABCDEF")]
    public async Task What_bars_cannot_carry_stands_there_as_text_and_is_told(string lot, string order, string told)
    {
        var labels = Given.Labels(Given.Label with { Lot = lot, OrderNumber = order });
        var file = Given.Paper.Pdf(labels);

        Assert.Equal([told], file.Unscannable);
        using var read = new Reading(file);
        Assert.DoesNotContain(told, read.Text, StringComparison.Ordinal);
        Assert.Contains(told.Split(')')[1], read.Text, StringComparison.Ordinal);
        Assert.Equal(4, (await Scanner.Pdf(file.Content)).Count);
    }

    [Theory]
    [InlineData("4006381333932", 5, "(02)4006381333932(37)5")]
    [InlineData("4006381333931", null, "(02)04006381333931(37)")]
    public void A_content_without_a_right_GTIN_and_count_is_text_only(string gtin, int? count, string told)
    {
        Assert.Equal([told], Given.Paper.Pdf(Given.Labels(Given.Label with { Gtin = gtin, Count = count })).Unscannable);
    }

    [Fact]
    public async Task A_label_of_the_SSCC_alone_has_one_code_and_no_empty_titles()
    {
        var labels = Given.Labels(new ShippingLabel { Sscc = Given.Label.Sscc }) with { DockCode = null };

        using var read = Reading.Of(labels);
        Assert.All(new[] { "COUNT", "BATCH", "ORDER NUMBER", "WEIGHT" }, title => Assert.DoesNotContain(title, read.Text, StringComparison.Ordinal));
        Assert.Equal([Codes[0]], await Scanner.Pdf(Given.Paper.Pdf(labels).Content));
    }

    [Fact]
    public async Task Long_names_do_not_reach_the_codes()
    {
        var name = string.Join(' ', Enumerable.Repeat("Vereinigte Gesellschaft", 12));
        var labels = Given.Labels() with { From = new(name) { Address = [name, name, name] }, To = new(name) { Address = [name, name, name] } };

        Assert.Equal(Codes.Order(StringComparer.Ordinal), (await Scanner.Picture(Given.Paper.Png(labels).Content)).Order(StringComparer.Ordinal));
    }
}
