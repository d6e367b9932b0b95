namespace Portal.Domain.Invoices.Matching;

/// <summary>What concerns the document as a whole: its number, its charges, its rounding.</summary>
internal static class DocumentCheck
{
    public static IReadOnlyList<MatchFinding> Of(MatchDocument document, MatchFacts facts, InvoiceTolerances tolerances) =>
    [
        .. Duplicates(document, facts.Known),
        .. Enum.GetValues<ChargeKind>().Select(kind => Charge(kind, document, facts.Charges, tolerances)).OfType<MatchFinding>(),
        .. tolerances.Rounding.IsExceededBy(Math.Abs(document.Rounding), document.Gross)
            ? [new MatchFinding(MatchKind.RoundingUp, Expected: 0, Actual: document.Rounding)]
            : Array.Empty<MatchFinding>(),
    ];

    private static IEnumerable<MatchFinding> Duplicates(MatchDocument document, IReadOnlyList<KnownDocument> known)
    {
        var others = known.Where(k => k.Kind == document.Kind && (k.Id != document.Id || document.Id == Guid.Empty) && IsEarlier(k, document)).ToList();
        if (others.FirstOrDefault(k => k.NumberKey == document.NumberKey && k.NumberKey.Length > 0) is { } same)
        {
            yield return new(MatchKind.DuplicateNumber, Text: same.Number);
        }
        else if (others.OrderBy(k => k.SubmittedAt).FirstOrDefault(k => k.Gross == document.Gross && k.Currency == document.Currency && k.IssuedOn == document.IssuedOn) is { } alike)
        {
            yield return new(MatchKind.SuspectedDuplicate, Actual: document.Gross, Text: alike.Number);
        }
    }

    private static bool IsEarlier(KnownDocument other, MatchDocument document) =>
        document.SubmittedAt is not { } at || other.SubmittedAt < at || (other.SubmittedAt == at && other.Id.CompareTo(document.Id) < 0);

    private static MatchFinding? Charge(ChargeKind kind, MatchDocument document, IReadOnlyList<AgreedCharge> agreed, InvoiceTolerances tolerances)
    {
        var amount = document.Charges.Where(c => c.Kind == kind).Sum(c => c.Effect);
        var (expected, billed) = (agreed.Where(a => a.Kind == kind).Sum(a => a.Expected), agreed.Where(a => a.Kind == kind).Sum(a => a.Billed));
        if (amount <= 0)
        {
            return null;
        }

        return document.Kind is InvoiceKind.CreditNote
            ? amount > billed ? new(MatchKind.CreditAmountUp, Expected: billed, Actual: amount, Text: kind.ToString()) : null
            : tolerances.Of(kind).IsExceededBy(billed + amount - expected, expected)
                ? new(MatchKind.ChargeUp, Expected: expected, Actual: billed + amount, Text: kind.ToString())
                : null;
    }
}
