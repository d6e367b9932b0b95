namespace Portal.Domain.Orders;

/// <summary>How a supplier answers a line.</summary>
public enum AnswerKind
{
    /// <summary>As requested.</summary>
    Accept,

    /// <summary>With other quantities, dates or price; several parts are a split.</summary>
    Change,

    /// <summary>Later, and the supplier says when; the rest stays open.</summary>
    Backorder,

    /// <summary>Another item in place of the ordered one.</summary>
    Substitute,

    /// <summary>Not at all, with a reason.</summary>
    Reject,
}
