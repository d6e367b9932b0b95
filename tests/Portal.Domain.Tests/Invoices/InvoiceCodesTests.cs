using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceCodesTests
{
    [Fact]
    public void The_codes_are_those_of_the_invoice_response()
    {
        Assert.Equal(["AB", "IP", "UQ", "CA", "RE", "AP", "PD"], Enum.GetValues<InvoiceState>().Select(s => s.Code()).OfType<string>());
        Assert.Equal(["REF", "LEG", "REC", "QUA", "DEL", "PRI", "QTY", "ITM", "PAY", "UNR", "FIN", "PPD", "OTH"], Enum.GetValues<InvoiceReason>().Select(r => r.Code()));
        Assert.Equal(["NOA", "PIN", "NIN", "CNF", "CNP", "CNA", "OTH"], Enum.GetValues<InvoiceAction>().Select(a => a.Code()));
        Assert.Equal(["S", "Z", "E", "AE", "K", "G", "O", "L", "M"], Enum.GetValues<VatCategory>().Select(c => c.Code()));
    }

    [Fact]
    public void Every_code_leads_back_to_its_word()
    {
        Assert.All(Enum.GetValues<InvoiceReason>(), r => Assert.Equal(r, InvoiceCodes.Reason(r.Code())));
        Assert.All(Enum.GetValues<InvoiceAction>(), a => Assert.Equal(a, InvoiceCodes.Action(a.Code())));
        Assert.All(Enum.GetValues<VatCategory>(), c => Assert.Equal(c, InvoiceCodes.Category(c.Code())));
        Assert.All(Enum.GetValues<InvoiceState>().Where(s => s.Code() is not null), s => Assert.Equal(s, InvoiceCodes.State(s.Code()!)));
    }

    [Fact]
    public void An_unknown_code_is_no_word()
    {
        Assert.Null(InvoiceCodes.State("XX"));
        Assert.Null(InvoiceCodes.Reason("pri"));
        Assert.Null(InvoiceCodes.Action(""));
        Assert.Null(InvoiceCodes.Category("B"));
    }

    [Theory]
    [InlineData(VatCategory.Standard, 19, true)]
    [InlineData(VatCategory.Standard, 0, false)]
    [InlineData(VatCategory.Standard, 101, false)]
    [InlineData(VatCategory.ZeroRated, 0, true)]
    [InlineData(VatCategory.ZeroRated, 5, false)]
    [InlineData(VatCategory.Exempt, 0, true)]
    [InlineData(VatCategory.ReverseCharge, 19, false)]
    [InlineData(VatCategory.IntraCommunity, 0, true)]
    [InlineData(VatCategory.Export, 0, true)]
    [InlineData(VatCategory.NotSubject, 1, false)]
    [InlineData(VatCategory.CanaryIslands, 0, true)]
    [InlineData(VatCategory.CanaryIslands, 7, true)]
    [InlineData(VatCategory.CeutaAndMelilla, -1, false)]
    public void A_category_says_which_rates_go_with_it(VatCategory category, decimal percent, bool fits) => Assert.Equal(fits, new VatRate(category, percent).Fits);
}
