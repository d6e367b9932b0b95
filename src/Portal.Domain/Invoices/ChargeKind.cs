namespace Portal.Domain.Invoices;

/// <summary>What a charge or an allowance is for.</summary>
public enum ChargeKind
{
    Freight,
    Packing,
    Insurance,
    Surcharge,
    Other,
}
