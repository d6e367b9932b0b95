using Portal.Domain.Invoices;

namespace Portal.Domain.Tests.Invoices;

public sealed class InvoiceNumberTests
{
    [Theory]
    [InlineData("RE-123", "RE123")]
    [InlineData("re 000 123", "RE123")]
    [InlineData("RE/00123", "RE123")]
    [InlineData("000123", "123")]
    [InlineData("123", "123")]
    [InlineData("0", "0")]
    [InlineData("000", "0")]
    [InlineData("RE-100", "RE100")]
    [InlineData("2026-0012", "20260012")]
    [InlineData("20260012", "20260012")]
    [InlineData("A-01-B-02", "A1B2")]
    [InlineData(" Счёт № 7 ", "СЧЁТNO7")]
    [InlineData("ＲＥ１２３", "RE123")]
    [InlineData("---", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Case_spaces_punctuation_and_leading_zeros_make_no_difference(string? written, string normalised) => Assert.Equal(normalised, InvoiceNumber.Normalised(written));

    [Theory]
    [InlineData("RE-12", "RE-120")]
    [InlineData("RE-12", "GS-12")]
    [InlineData("1001", "101")]
    public void Other_numbers_stay_others(string one, string other) => Assert.NotEqual(InvoiceNumber.Normalised(one), InvoiceNumber.Normalised(other));
}
