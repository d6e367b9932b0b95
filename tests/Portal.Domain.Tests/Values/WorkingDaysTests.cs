using CsCheck;
using Portal.Domain.Values;

namespace Portal.Domain.Tests.Values;

public sealed class WorkingDaysTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static readonly Gen<WorkingDays> Calendars = Gen.Select(
        Gen.Enum<DayOfWeek>().HashSet[1, 7], Gen.Int[0, 200].Select(d => Monday.AddDays(d)).HashSet[0, 30], (weekdays, off) => new WorkingDays([.. weekdays], [.. off]));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 5, 7)]
    [InlineData(4, 1, 7)]
    [InlineData(5, 1, 7)]
    [InlineData(6, 2, 8)]
    [InlineData(0, -1, -3)]
    [InlineData(5, -1, 4)]
    [InlineData(5, 0, 5)]
    public void Weekends_do_not_count(int from, int days, int to) => Assert.Equal(Monday.AddDays(to), WorkingDays.MondayToFriday.Add(Monday.AddDays(from), days));

    [Fact]
    public void Days_off_do_not_count_either()
    {
        var closed = WorkingDays.MondayToFriday with { DaysOff = [Monday.AddDays(1), Monday.AddDays(2), Monday.AddDays(5)] };

        Assert.Equal(Monday.AddDays(3), closed.Add(Monday, 1));
        Assert.Equal(Monday, closed.Add(Monday.AddDays(3), -1));
        Assert.Equal([true, false, false, true, true, false, false], Enumerable.Range(0, 7).Select(d => closed.IsWorked(Monday.AddDays(d))));
    }

    [Fact]
    public void Who_never_works_is_counted_by_the_calendar() => Assert.Equal(Monday.AddDays(3), new WorkingDays([], []).Add(Monday, 3));

    [Fact]
    public void So_many_days_further_lie_so_many_worked_days_of_which_the_last_is_the_one() =>
        Gen.Select(Calendars, Gen.Int[1, 60]).Sample((calendar, days) =>
        {
            var last = calendar.Add(Monday, days);

            Assert.True(calendar.IsWorked(last));
            Assert.Equal(days, Enumerable.Range(1, last.DayNumber - Monday.DayNumber).Count(d => calendar.IsWorked(Monday.AddDays(d))));
        });

    [Fact]
    public void Back_from_a_worked_day_leads_where_one_came_from() =>
        Gen.Select(Calendars, Gen.Int[1, 60]).Sample((calendar, days) =>
        {
            var start = calendar.Add(Monday, 1);
            Assert.Equal(start, calendar.Add(calendar.Add(start, days), -days));
        });
}
