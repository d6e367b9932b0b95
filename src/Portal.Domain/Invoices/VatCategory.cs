namespace Portal.Domain.Invoices;

/// <summary>Tax categories of EN 16931 (UNCL 5305; the codes are in <see cref="InvoiceCodes"/>).</summary>
public enum VatCategory
{
    Standard,
    ZeroRated,
    Exempt,
    ReverseCharge,
    IntraCommunity,
    Export,
    NotSubject,
    CanaryIslands,
    CeutaAndMelilla,
}
