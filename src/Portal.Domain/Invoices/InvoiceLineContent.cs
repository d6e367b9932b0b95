namespace Portal.Domain.Invoices;

/// <summary>What an invoice says of a line: quantity in <paramref name="Unit"/>, net price per <paramref name="PriceBase"/> of the same unit.</summary>
/// <param name="ErpLineId">The ERP's own identifier of the order line; with the order it names what is billed.</param>
/// <param name="ReceiptNumber">The goods receipt that is billed; null when the line bills whatever has come.</param>
/// <param name="AsnNumber">The shipment that is billed; null as above.</param>
/// <param name="AmountOnly">On a credit note: money goes back but no quantity, as after a wrong price.</param>
public sealed record InvoiceLineContent(
    int Number,
    Guid OrderId,
    string OrderNumber,
    int OrderLine,
    string ErpLineId,
    string ItemNumber,
    string Description,
    decimal Quantity,
    string Unit,
    decimal NetPrice,
    decimal PriceBase,
    VatRate Tax,
    IReadOnlyList<LineCharge> Charges,
    string? SupplierItemNumber = null,
    string? ReceiptNumber = null,
    string? AsnNumber = null,
    bool AmountOnly = false);
