namespace Portal.Domain.Orders;

/// <summary>What a supplier says to a line, or a buyer in return: parts in the line's unit, price per the line's price unit (null when unchanged).</summary>
public sealed record LineOffer(AnswerKind Kind, IReadOnlyList<SchedulePart> Parts, decimal? Price = null, string? SubstituteItem = null, string? Reason = null, string? Note = null)
{
    /// <summary>The sum of the parts.</summary>
    public decimal Total => Parts.Sum(p => p.Quantity);
}
