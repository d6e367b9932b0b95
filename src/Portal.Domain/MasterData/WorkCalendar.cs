using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.MasterData;

/// <summary>A working calendar of a supplier or plant.</summary>
[Shared("due dates are counted by it on both sides")]
public sealed class WorkCalendar : Aggregate
{
    private WorkCalendar()
    {
    }

    /// <summary>A calendar that the portal learns of.</summary>
    public WorkCalendar(string code, string name, WorkingDays days)
    {
        (Id, Code) = (Guid.CreateVersion7(), code);
        Describe(name, days);
    }

    /// <summary>Short code, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The weekdays worked and the days off.</summary>
    public WorkingDays Days { get; private set; } = WorkingDays.MondayToFriday;

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string name, WorkingDays days)
    {
        ArgumentNullException.ThrowIfNull(days);
        var same = Name == name && Days.Weekdays.SequenceEqual(days.Weekdays) && Days.DaysOff.SequenceEqual(days.DaysOff);
        (Name, Days) = (name, same ? Days : days);
        return !same;
    }
}
