namespace Portal.Documents.Tests.Invoices;

public sealed class BillPaperTests
{
    [Fact]
    public void An_invoice_says_all_that_it_must()
    {
        using var read = Reading.Of(Given.Invoice());

        string[] expected =
        [
            "Invoice FV/2026/11/0042", "Invoice date 8 Dec 2026", "Due on 7 Jan 2027", "Your order 4500001234", "Delivered on 7 Dec 2026", "VAT ID PL7272445205", "VAT ID DE123456789",
            "Order 4500001234, line 10", "Delivery note LN-2026-0815", "19%", "Charge: Small quantity 5.00 EUR",
            "Sum of lines 3,116.18 EUR", "Charge: Freight 45.00 EUR", "Allowance: Volume rebate 2 % -61.18 EUR", "Total without VAT 3,100.00 EUR",
            "VAT 19% on 1,000.00 EUR 190.00 EUR", "VAT 7% on 100.00 EUR 7.00 EUR", "Total with VAT 3,297.00 EUR", "Already paid -100.00 EUR", "Please pay 3,197.00 EUR",
            "Intra-community supply", "PL61 1090 1014 0000 0712 1981 2874", "BPRZPLPW", "2 % discount within 10 days",
        ];
        Assert.All(expected, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void In_German_it_is_German()
    {
        using var read = Reading.Of(Given.Invoice(language: Given.German) with { SellerTaxNumber = "123/456/78901" });

        Assert.All(
            new[] { "Rechnung FV/2026/11/0042", "Rechnungsdatum 08.12.2026", "Fällig am", "Summe ohne USt. 3.100,00 EUR", "USt. 19 % auf 1.000,00 EUR 190,00 EUR", "Zu zahlen 3.197,00 EUR", "Steuernummer 123/456/78901", "Verwendungszweck" },
            text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_paid_and_rounded_is_only_told_where_there_is_something()
    {
        using var read = Reading.Of(Given.Invoice() with { Charges = [], Totals = new(3100m, 3100m, 3297m, 3297m) });
        using var rounded = Reading.Of(Given.Invoice() with { Totals = new(3100m, 3100m, 3297.02m, 3297m) { Rounding = -0.02m } });

        Assert.All(new[] { "Already paid", "Rounding", "Total with VAT", "Sum of lines" }, text => Assert.DoesNotContain(text, read.Text, StringComparison.Ordinal));
        Assert.Contains("Rounding -0.02 EUR", rounded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_credit_note_names_its_invoice_and_asks_for_nothing()
    {
        using var read = Reading.Of(Given.CreditNote());
        using var german = Reading.Of(Given.CreditNote(Given.German));

        Assert.All(new[] { "Credit note KOR/2026/12/0003", "For invoice FV/2026/11/0042", "We credit you 178.50 EUR" }, text => Assert.Contains(text, read.Text, StringComparison.Ordinal));
        Assert.All(new[] { "Please pay", "Payment", "Due on" }, text => Assert.DoesNotContain(text, read.Text, StringComparison.Ordinal));
        // "Gutschrift" is what German law calls an invoice that the buyer writes.
        Assert.Contains("Rechnungskorrektur", german.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gutschrift", german.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Currencies_have_their_own_decimals()
    {
        var invoice = Given.Invoice(1) with { Currency = "JPY", Charges = [], Taxes = [new(10m, 150000m, 15000m)], Totals = new(150000m, 150000m, 165000m, 165000m) };
        using var read = Reading.Of(invoice);

        Assert.Contains("Please pay 165,000 JPY", read.Text, StringComparison.Ordinal);
        Assert.Contains("VAT 10% on 150,000 JPY 15,000 JPY", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_lines_end_with_the_sums_beside_a_line()
    {
        using var read = Reading.Of(Given.Invoice(2000));

        Assert.Contains("Please pay", read.Texts[^1], StringComparison.Ordinal);
        Assert.Contains($"Page {read.Pages.Count} of {read.Pages.Count}", read.Texts[^1], StringComparison.Ordinal);
        Assert.All(read.Texts.SkipLast(1), text => Assert.Contains("Amount in EUR", text, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, 2000).Where(n => n % 97 == 0), n => Assert.Contains($" {n} ", read.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sums_are_never_parted()
    {
        for (var lines = 1; lines <= 40; lines++)
        {
            using var read = Reading.Of(Given.Invoice(lines));
            var page = Assert.Single(read.Texts, text => text.Contains("Please pay", StringComparison.Ordinal));
            Assert.Contains("Sum of lines", page, StringComparison.Ordinal);
            Assert.Contains("4500001234, line", page, StringComparison.Ordinal);
        }
    }
}
