namespace Portal.Documents.Invoices;

/// <summary>The words that differ between invoice and credit note, and the fact that only one of them has.</summary>
internal sealed record BillKind(string Title, string Running, string Date, string Payable, string FactName, object? Fact);
