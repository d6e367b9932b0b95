namespace Portal.Domain.Invoices.Matching;

/// <summary>What counts of an order line's billing for one document: who was submitted earlier comes first, and an accepted credit note counts with the invoice that it corrects.</summary>
internal sealed class Ledger
{
    private readonly MatchDocument _document;

    public Ledger(MatchDocument document, MatchOrderLine order, IReadOnlyList<MatchLine> lines)
    {
        (_document, Lines) = (document, lines);
        var others = order.Billed.Where(b => b.DocumentId != document.Id || document.Id == Guid.Empty).ToList();
        var invoices = others.Where(b => b.CorrectsId is null && IsEarlier(b)).ToList();
        var counted = invoices.Select(b => b.DocumentId).ToHashSet();
        Before = [.. invoices, .. others.Where(b => b is { Settled: true, CorrectsId: { } corrected } && counted.Contains(corrected))];
        OwnCredits = document.Id == Guid.Empty ? [] : [.. others.Where(b => b.Settled && b.CorrectsId == document.Id)];
        Corrected =
        [
            .. others.Where(b => b.CorrectsId is null && b.DocumentId == document.CorrectsId),
            .. others.Where(b => b.CorrectsId is not null && b.CorrectsId == document.CorrectsId && IsEarlier(b)),
        ];
        PriceAccepted = [.. invoices.Where(b => b.PriceAccepted).Select(b => b.DocumentId)];
    }

    /// <summary>The document's lines on the order line.</summary>
    public IReadOnlyList<MatchLine> Lines { get; }

    /// <summary>Earlier invoices, and whatever was credited of them.</summary>
    public IReadOnlyList<BilledPart> Before { get; }

    /// <summary>What was credited of the document itself.</summary>
    public IReadOnlyList<BilledPart> OwnCredits { get; }

    /// <summary>For a credit note: the invoice that it corrects, less earlier credit notes.</summary>
    public IReadOnlyList<BilledPart> Corrected { get; }

    public decimal BilledBefore => Before.Sum(b => b.Quantity);

    public decimal OwnQuantity => Lines.Sum(l => l.Quantity) + OwnCredits.Sum(c => c.Quantity);

    public decimal OwnNet => Lines.Sum(l => l.Net) + OwnCredits.Sum(c => c.Net);

    private HashSet<Guid> PriceAccepted { get; }

    /// <summary>True when a person has accepted the price of what it bills or credits.</summary>
    public bool IsPriceAccepted(BilledPart part) => part.PriceAccepted || (part.CorrectsId is { } invoice && PriceAccepted.Contains(invoice));

    private bool IsEarlier(BilledPart part) =>
        _document.SubmittedAt is not { } at || part.SubmittedAt < at || (part.SubmittedAt == at && part.DocumentId.CompareTo(_document.Id) < 0);
}
