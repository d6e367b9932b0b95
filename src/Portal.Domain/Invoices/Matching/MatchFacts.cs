namespace Portal.Domain.Invoices.Matching;

/// <summary>What a document is matched with.</summary>
/// <param name="Charges">Kinds that are not named were not agreed and not billed.</param>
public sealed record MatchFacts(IReadOnlyDictionary<OrderLineKey, MatchOrderLine> Lines, IReadOnlyList<AgreedCharge> Charges, IReadOnlyList<KnownDocument> Known)
{
    /// <summary>Order lines without agreed charges and other documents.</summary>
    public static MatchFacts Of(IEnumerable<MatchOrderLine> lines) => new(lines.ToDictionary(l => l.Key), [], []);
}
