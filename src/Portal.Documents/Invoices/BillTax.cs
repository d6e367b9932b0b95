namespace Portal.Documents.Invoices;

/// <summary>VAT of one category and rate: the base, the tax on it, and why there is none where there is none.</summary>
public sealed record BillTax(decimal Rate, decimal Base, decimal Amount)
{
    /// <summary>The sentence that the law asks for where no VAT is charged, in the reader's language.</summary>
    public string? ExemptionReason { get; init; }
}
