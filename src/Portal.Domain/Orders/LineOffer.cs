namespace Portal.Domain.Orders;

/// <summary>What a supplier says to a line, or a buyer in return: parts in the line's unit, price per the line's price unit (null when unchanged).</summary>
/// <param name="Own">The supplier's unit in which the quantities were given; null when they were given in the line's unit.</param>
public sealed record LineOffer(AnswerKind Kind, IReadOnlyList<SchedulePart> Parts, decimal? Price = null, string? SubstituteItem = null, string? Reason = null, string? Note = null, OwnUnit? Own = null)
{
    /// <summary>The sum of the parts.</summary>
    public decimal Total => Parts.Sum(p => p.Quantity);
}
