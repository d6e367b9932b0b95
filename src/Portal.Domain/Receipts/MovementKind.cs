namespace Portal.Domain.Receipts;

/// <summary>What the ERP booked.</summary>
public enum MovementKind
{
    /// <summary>Goods came in.</summary>
    Receipt,

    /// <summary>Goods went back to the supplier; the order line is open again by as much.</summary>
    Return,

    /// <summary>Goods on quality hold were judged: accepted or rejected.</summary>
    ReleaseFromBlocked,

    /// <summary>An earlier booking was wrong; the quantities carry their sign.</summary>
    Correction,
}
