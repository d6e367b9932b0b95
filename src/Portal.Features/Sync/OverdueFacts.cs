namespace Portal.Features.Sync;

/// <summary>Facts of the sentence of an order that is not answered or not agreed in time.</summary>
public sealed record OverdueFacts
{
    /// <summary>The day by which the supplier was to answer; null for a late confirmation.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The first needed day without an agreement; null for a missing answer.</summary>
    public DateOnly? NeededOn { get; init; }

    /// <summary>Lines concerned.</summary>
    public int Lines { get; init; }

    /// <summary>Working days before the needed day by which dates are to be agreed.</summary>
    public int? ConfirmDaysBefore { get; init; }
}
