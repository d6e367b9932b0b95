namespace Portal.Domain.Invoices.Matching;

/// <summary>What was agreed of a kind of charge on the orders concerned, and what other pending or posted documents have billed of it, in the document's currency.</summary>
/// <param name="Billed">Before the document; for a credit note what its invoice bills, less what earlier credit notes took back.</param>
public sealed record AgreedCharge(ChargeKind Kind, decimal Expected, decimal Billed = 0);
