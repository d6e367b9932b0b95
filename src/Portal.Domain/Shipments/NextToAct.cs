namespace Portal.Domain.Shipments;

/// <summary>Who must act now.</summary>
public enum NextToAct
{
    Nobody,
    Supplier,
    Receiving,
    Buyer,
}
