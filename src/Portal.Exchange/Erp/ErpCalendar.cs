namespace Portal.Exchange.Erp;

/// <summary>A working calendar: the days of the week worked and the days off.</summary>
public sealed record ErpCalendar(string Id, string Name, IReadOnlyList<DayOfWeek> WorkingDays, IReadOnlyList<DateOnly> DaysOff);
