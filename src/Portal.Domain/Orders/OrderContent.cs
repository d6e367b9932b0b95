namespace Portal.Domain.Orders;

/// <summary>What a revision says of an order, in our own identifiers; kept whole with each revision.</summary>
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
    IReadOnlyList<LineContent> Lines);
