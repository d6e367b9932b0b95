namespace Portal.Exchange.Erp;

/// <summary>A purchase order as the ERP holds it now, whole; a higher revision replaces a lower one.</summary>
/// <param name="ChangedAt">When the ERP changed it last (UTC, the ERP's clock), the source of watermarks.</param>
/// <param name="Stamp">An opaque mark of this exact state; the same stamp is the same content.</param>
public sealed record ErpOrder(
    string Number,
    string SupplierId,
    string PlantId,
    string? Buyer,
    string Currency,
    string? PaymentTerms,
    string? Incoterms,
    DateOnly OrderedOn,
    int Revision,
    DateTime ChangedAt,
    string Stamp,
    bool Cancelled,
    bool Closed,
    string? Note,
    IReadOnlyList<ErpOrderLine> Lines);
