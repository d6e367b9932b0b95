using Portal.Domain.Values;

namespace Portal.Domain.Quality;

/// <summary>By which days the supplier is to answer each step.</summary>
public sealed record QualityDeadlines(DateOnly Contain, DateOnly Cause, DateOnly Correct)
{
    /// <summary>The usual ones, in working days of the supplier: 2 to contain, 5 for the cause, 10 to correct.</summary>
    public static QualityDeadlines From(DateOnly today, WorkingDays calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new(calendar.Add(today, 2), calendar.Add(today, 5), calendar.Add(today, 10));
    }

    /// <summary>The day of one step.</summary>
    public DateOnly Of(QualityStep step) => step switch
    {
        QualityStep.Contain => Contain,
        QualityStep.Cause => Cause,
        _ => Correct,
    };

    internal QualityDeadlines With(QualityStep step, DateOnly day) => step switch
    {
        QualityStep.Contain => this with { Contain = day },
        QualityStep.Cause => this with { Cause = day },
        _ => this with { Correct = day },
    };
}
