namespace Portal.Documents.Tests.Orders;

public sealed class PurchaseOrderPaperTests
{
    [Fact]
    public void One_line_is_one_page_with_everything_on_it()
    {
        using var read = Reading.Of(Given.Order(1));

        Assert.Single(read.Pages);
        string[] expected =
        [
            "Purchase order", "4500001234", "Łódzkie Odlewnie Sp. z o.o.", "ul. Fabryczna 7", "Order date", "23 Nov 2026", "Revision", "Supplier number", "100417",
            "30 days net", "DAP Bremen", "Nordwerk Pumpen GmbH, plant Bremen", "GLN 4012345500011", "purchasing@nordwerk.example",
            "SEAL-22-V", "Mechanical seal 22 mm, Viton", "8 Dec 2026", "80 pcs", "23.75", "1,900.00", "Order total 1,900.00 EUR",
            "https://portal.nordwerk.example/orders/4500001234", "Page 1 of 1",
        ];
        Assert.All(expected, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void In_German_it_is_German()
    {
        using var read = Reading.Of(Given.Order(3, Given.German));

        string[] expected = ["Bestellung", "Bestelldatum", "23.11.2026", "Änderungsstand", "Lieferanschrift", "Benötigt am Wareneingang", "Menge", "Betrag in EUR", "1.900,00", "Bestellsumme", "Ihre Artikelnr. LO-00003", "Seite 1 von 1"];
        Assert.All(expected, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
        Assert.All(new[] { "Order", "Quantity", "Page" }, text => Assert.DoesNotContain(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_thousand_lines_have_heads_and_numbers_on_every_page_and_no_line_is_lost()
    {
        using var read = Reading.Of(Given.Order(2000) with { DeliverTo = new("Plant Bremen") });

        Assert.InRange(read.Pages.Count, 80, 140);
        for (var i = 0; i < read.Pages.Count; i++)
        {
            Assert.Contains($"Page {i + 1} of {read.Pages.Count}", read.Texts[i], StringComparison.Ordinal);
            Assert.Contains("Needed at dock", read.Texts[i], StringComparison.Ordinal);
            Assert.Contains("Amount in EUR", read.Texts[i], StringComparison.Ordinal);
            Assert.Equal(i > 0, read.Texts[i].Contains("Purchase order 4500001234, revision 2", StringComparison.Ordinal));
        }

        var positions = read.Pages.SelectMany(page => page.GetWords()).Where(word => word.BoundingBox is { Left: < 52, Bottom: > 90 } && word.Text.All(char.IsAsciiDigit)).Select(word => word.Text);
        Assert.Equal(Enumerable.Range(1, 2000).Select(n => $"{n * 10}"), positions);
        Assert.Equal(1, read.Count("Order total"));
        Assert.Contains("Order total", read.Texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_never_stands_alone_on_a_page()
    {
        var alone = new List<int>();
        for (var lines = 5; lines <= 70; lines++)
        {
            using var read = Reading.Of(Given.Order(lines));
            if (!read.Texts[^1].Contains(Given.OrderLine(lines).Item, StringComparison.Ordinal))
            {
                alone.Add(lines);
            }

            Assert.Contains("Order total", read.Texts[^1], StringComparison.Ordinal);
        }

        Assert.Empty(alone);
    }

    [Fact]
    public void Nothing_overlaps_and_nothing_leaves_the_page_however_long_the_texts_are()
    {
        var word = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", 3));
        var order = Given.Order(4);
        var lines = order.Lines.ToArray();
        lines[1] = lines[1] with { Item = "ITEM" + new string('9', 60), Description = word, Note = string.Join(' ', Enumerable.Repeat("please pack dry", 40)), Unit = "Gebindeeinheiten", Quantity = 123456789012.123456m, Price = 98765432109.123456m, Amount = 12345678901234567.89m };
        order = order with
        {
            Number = "PO-2026-" + new string('7', 40),
            Supplier = order.Supplier with { Name = word[..90], Address = [word[..70], "12345 " + word[..40]] },
            DeliverTo = order.DeliverTo with { Name = word[..60] },
            PaymentTerms = string.Join(' ', Enumerable.Repeat("30 days net, 2 % discount within 10 days", 4)),
            Note = string.Join(' ', Enumerable.Repeat("This is said about the whole order.", 60)),
            Lines = lines,
            Total = 12345678901234567.89m,
        };

        using var read = Reading.Of(order);

        Assert.All(read.Pages, page => PaperChecks.IsClean(page));
        // Figures are made smaller, never broken.
        Assert.All(new[] { "12,345,678,901,234,567.89 EUR", "98,765,432,109.123456", "123,456,789,012.123456" }, figure => Assert.Contains(figure, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_is_higher_than_a_page_goes_on_on_the_next()
    {
        var order = Given.Order(2);
        var words = string.Join(' ', Enumerable.Range(1, 2500).Select(n => $"w{n}"));

        using var read = Reading.Of(order with { Lines = [order.Lines[0] with { Description = words }, order.Lines[1]] });

        Assert.True(read.Pages.Count > 2);
        Assert.All(read.Pages, page => PaperChecks.IsClean(page));
        Assert.All(Enumerable.Range(1, 2500), n => Assert.Contains($" w{n} ", read.Text, StringComparison.Ordinal));
        Assert.All(read.Texts, text => Assert.Contains("Needed at dock", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Amounts_stand_right_below_each_other()
    {
        using var read = Reading.Of(Given.Order(20));

        var figures = read.Pages[0].GetWords().Where(word => word.Text.Length > 4 && word.Text[^3] == '.' && char.IsAsciiDigit(word.Text[0]) && word.BoundingBox.Right > 500).ToList();
        Assert.True(figures.Count >= 8);
        // A figure's own ink ends a little before its width does: 1 before 8.
        Assert.All(figures, word => Assert.Equal(figures[0].Letters[^1].EndBaseLine.X, word.Letters[^1].EndBaseLine.X, 0.05));
    }

    [Fact]
    public void A_cancelled_line_says_so_and_has_no_amount()
    {
        var order = Given.Order(2);
        using var read = Reading.Of(order with { Lines = [order.Lines[0] with { IsCancelled = true }, order.Lines[1]], Total = order.Lines[1].Amount });

        Assert.Contains("Cancelled", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1,900.00", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_line_have_a_quantity_and_a_day_each()
    {
        using var read = Reading.Of(Given.Order(5));

        Assert.Contains("12 Dec 2026 180", read.Text, StringComparison.Ordinal);
        Assert.Contains("26 Dec 2026 180", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_revision_is_not_mentioned_and_what_is_not_there_has_no_label()
    {
        using var read = Reading.Of(Given.Order(1) with { Revision = 1, PaymentTerms = null, DeliveryTerms = " ", SupplierNumber = null, ConfirmAt = null });

        Assert.All(new[] { "Revision", "revision", "terms", "Supplier number", "https" }, text => Assert.DoesNotContain(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_link_can_be_scanned()
    {
        Assert.Contains("QR-Code:https://portal.nordwerk.example/orders/4500001234", await Scanner.Pdf(Given.Paper.Pdf(Given.Order(1)).Content));
    }
}
