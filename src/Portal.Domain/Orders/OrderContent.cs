namespace Portal.Domain.Orders;

/// <summary>What a revision says of an order, in our own identifiers; kept whole with each revision.</summary>
/// <param name="Revision">The ERP's own number.</param>
public sealed record OrderContent(
    string Number,
    string ErpCode,
    string PlantCode,
    string Buyer,
    string Currency,
    string PaymentTerms,
    string Incoterms,
    DateOnly OrderedOn,
    int Revision,
    bool Cancelled,
    bool Closed,
    string? Note,
    IReadOnlyList<LineContent> Lines)
{
    /// <summary>True when both ask for the same, whatever has come of it and whichever number the ERP gives it.</summary>
    public bool AsksTheSame(OrderContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Head(this) == Head(other) && Lines.Count == other.Lines.Count
            && Lines.OrderBy(l => l.ErpLineId, StringComparer.Ordinal).Zip(other.Lines.OrderBy(l => l.ErpLineId, StringComparer.Ordinal)).All(l => l.First.AsksTheSame(l.Second));
    }

    private static OrderContent Head(OrderContent content) => content with { Revision = 0, Closed = false, Lines = Array.Empty<LineContent>() };
}
