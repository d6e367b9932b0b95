namespace Portal.Domain.Invoices;

/// <summary>What a document must be before it can be submitted, whatever it is matched with; all problems at once, for people who are still typing.</summary>
public static class InvoiceCheck
{
    /// <summary>Everything that is wrong, the document's own problems first.</summary>
    /// <param name="today">The supplier's day.</param>
    public static IReadOnlyList<InvoiceProblem> Of(InvoiceContent content, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(content);
        var found = new List<InvoiceProblem>();
        void Unless(bool right, string code, string message, params object?[] facts)
        {
            if (!right)
            {
                found.Add(new(code, message, null, facts));
            }
        }

        Header(content, today, Unless);
        Taxes(content, Unless);
        foreach (var charge in content.Charges)
        {
            Unless(IsAmount(charge.Amount, content.Currency), "invoice.charge-amount", "A charge or an allowance is an amount of more than 0, in the currency's decimals.", content.Currency);
            Unless(charge.Tax?.Fits ?? true, "invoice.charge-tax", "The rate of a charge does not go with its tax category.");
        }

        var lines = content.Lines.SelectMany(l => InvoiceLineCheck.Of(l, content)).ToList();
        if (found.Count == 0 && lines.Count == 0)
        {
            Unless(InvoiceArithmetic.Reckon(content).Totals.Payable >= 0, "invoice.total-negative", "The amount payable is below 0: send a credit note instead.");
        }

        return [.. found, .. lines];
    }

    internal static bool IsAmount(decimal amount, string currency) =>
        amount > 0 && InvoiceArithmetic.IsReckonable(amount) && HasDecimalsOf(amount, currency);

    internal static bool HasDecimalsOf(decimal amount, string currency) => InvoiceArithmetic.Round(amount, currency) == amount;

    private static void Header(InvoiceContent c, DateOnly today, Judge unless)
    {
        unless(InvoiceNumber.Normalised(c.Number).Length > 0, "invoice.number-missing", "Enter your number of the document.");
        unless(c.Currency is { Length: 3 }, "invoice.currency-missing", "Choose the currency.");
        unless(c.IssuedOn <= today, "invoice.issued-in-future", "The day of issue can't be in the future.", c.IssuedOn);
        unless(c.DueOn is null || c.DueOn >= c.IssuedOn, "invoice.due-before-issue", "The due day can't be before the day of issue.", c.DueOn, c.IssuedOn);
        unless(c.Kind is InvoiceKind.CreditNote || c.DueOn is not null || !string.IsNullOrWhiteSpace(c.PaymentTerms), "invoice.terms-missing", "Enter the due day or the payment terms.");
        unless(c.Kind is InvoiceKind.Invoice || c.CorrectsId is not null, "credit.invoice-missing", "Choose the invoice that the credit note corrects.");
        unless(c.Kind is InvoiceKind.CreditNote || c.CorrectsId is null, "invoice.corrects-nothing", "Only a credit note corrects an invoice.");
        unless(c.Lines.Count > 0, "invoice.no-lines", "Add at least one line.");
        unless(c.Lines.Select(l => l.Number).Distinct().Count() == c.Lines.Count, "invoice.line-number-twice", "Two lines have the same number.");
        unless(c.Prepaid >= 0 && InvoiceArithmetic.IsReckonable(c.Prepaid) && HasDecimalsOf(c.Prepaid, c.Currency), "invoice.prepaid-wrong", "What was paid before is 0 or more, in the currency's decimals.");
        unless(InvoiceArithmetic.IsReckonable(c.Rounding) && HasDecimalsOf(c.Rounding, c.Currency), "invoice.rounding-decimals", "The rounding must be in the currency's decimals.");
    }

    private static void Taxes(InvoiceContent c, Judge unless)
    {
        var categories = c.Lines.Select(l => l.Tax.Category).Concat(c.Charges.Select(x => x.Tax?.Category).OfType<VatCategory>()).ToHashSet();
        unless(!categories.Contains(VatCategory.NotSubject) || categories.Count == 1, "invoice.tax-mixed", "What is not subject to tax can't be together with anything that is.");
        unless(!categories.Contains(VatCategory.Exempt) || !string.IsNullOrWhiteSpace(c.ExemptionReason), "invoice.exemption-missing", "Say why the exempt lines are exempt from tax.");
        unless(!categories.Contains(VatCategory.IntraCommunity) || c.DeliveredOn is not null, "invoice.delivery-day-missing", "A delivery within the EU needs the day on which it was made.");
    }

    private delegate void Judge(bool right, string code, string message, params object?[] facts);
}
