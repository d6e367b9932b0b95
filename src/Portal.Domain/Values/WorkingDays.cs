namespace Portal.Domain.Values;

/// <summary>Counts working days by a calendar: the weekdays worked, less the days off.</summary>
public sealed record WorkingDays(IReadOnlyList<DayOfWeek> Weekdays, IReadOnlyList<DateOnly> DaysOff)
{
    /// <summary>Monday to Friday without days off.</summary>
    public static WorkingDays MondayToFriday { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], []);

    /// <summary>True when work is done on the day.</summary>
    public bool IsWorked(DateOnly day) => Weekdays.Contains(day.DayOfWeek) && !DaysOff.Contains(day);

    /// <summary>The day that lies so many working days after (or, negative, before) the given one.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        if (Weekdays.Count == 0)
        {
            return day.AddDays(workingDays);
        }

        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            left -= IsWorked(day) ? 1 : 0;
        }

        return day;
    }
}
