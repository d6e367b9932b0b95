namespace Portal.Domain.Orders;

/// <summary>The values that stand side by side on a line.</summary>
public enum Baseline
{
    /// <summary>What the order asks for now.</summary>
    Requested,

    /// <summary>What both sides agreed on last.</summary>
    Agreed,

    /// <summary>What the supplier answered now.</summary>
    Answered,

    /// <summary>When it is needed, where the ERP knows that besides what the order asks for.</summary>
    Needed,
}
