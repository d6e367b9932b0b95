using Portal.Documents.Resources;

namespace Portal.Documents.Invoices;

/// <summary>The rows under an invoice's lines, from the sum of the lines to what is to be paid.</summary>
internal static class BillSums
{
    public static IEnumerable<(string Label, string Sum, bool IsStrong)> Of(BillPaper bill, Words words)
    {
        (string, string, bool) Row(string label, decimal amount, bool isStrong = false) => (label, words.Sum(amount, bill.Currency), isStrong);

        var totals = bill.Totals;
        if (bill.Charges.Count > 0)
        {
            yield return Row(words["bill.lines"], totals.Lines);
        }

        foreach (var charge in bill.Charges)
        {
            yield return Row(Label(charge, words), charge.Amount);
        }

        yield return Row(words["bill.net"], totals.Net);
        foreach (var tax in bill.Taxes)
        {
            yield return Row(words.Text("bill.tax", words.Percent(tax.Rate), words.Sum(tax.Base, bill.Currency)), tax.Amount);
        }

        var isPayable = totals is { Prepaid: 0, Rounding: 0 };
        if (!isPayable)
        {
            yield return Row(words["bill.gross"], totals.Gross);
        }

        if (totals.Prepaid != 0)
        {
            yield return Row(words["bill.prepaid"], -totals.Prepaid);
        }

        if (totals.Rounding != 0)
        {
            yield return Row(words["bill.rounding"], totals.Rounding);
        }

        yield return Row(words[bill.Kind.Payable], totals.Payable, isStrong: true);
    }

    public static string Label(BillCharge charge, Words words) => words.Text(charge.Amount < 0 ? "bill.allowance" : "bill.charge", charge.Reason);
}
