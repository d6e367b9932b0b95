using System.Text.Json;
using Portal.DemoErp.Data;

namespace Portal.DemoErp.Seed;

/// <summary>A working calendar per country, three years of holidays.</summary>
internal sealed class Calendars
{
    private const int SaturdaySunday = (1 << 6) | 1;
    private const int FridaySaturday = (1 << 5) | (1 << 6);

    public static readonly Country[] Countries =
    [
        new("DE", "Germany", "de", "EMEA", "EUR", SaturdaySunday, true, "01-01 05-01 10-03 12-25 12-26"),
        new("FR", "France", "fr", "EMEA", "EUR", SaturdaySunday, true, "01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25"),
        new("PL", "Poland", "pl", "EMEA", "EUR", SaturdaySunday, true, "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26"),
        new("GB", "United Kingdom", "en", "EMEA", "GBP", SaturdaySunday, true, "01-01 12-25 12-26"),
        new("SE", "Sweden", "sv", "EMEA", "EUR", SaturdaySunday, true, "01-01 01-06 05-01 06-06 12-24 12-25 12-26"),
        new("IT", "Italy", "it", "EMEA", "EUR", SaturdaySunday, true, "01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26"),
        new("CZ", "Czechia", "cs", "EMEA", "EUR", SaturdaySunday, true, "01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26"),
        new("TR", "Türkiye", "tr", "EMEA", "EUR", SaturdaySunday, false, "01-01 04-23 05-01 05-19 08-30 10-29"),
        new("EG", "Egypt", "ar", "EMEA", "USD", FridaySaturday, false, "01-07 01-25 04-25 05-01 07-23 10-06"),
        new("US", "United States", "en", "AMER", "USD", SaturdaySunday, false, "01-01 06-19 07-04 11-11 12-25"),
        new("CA", "Canada", "en", "AMER", "USD", SaturdaySunday, true, "01-01 07-01 09-30 12-25 12-26"),
        new("MX", "Mexico", "es", "LATAM", "USD", SaturdaySunday, false, "01-01 05-01 09-16 12-25"),
        new("BR", "Brazil", "pt", "LATAM", "USD", SaturdaySunday, false, "01-01 04-21 05-01 09-07 10-12 11-02 11-15 12-25"),
        new("MY", "Malaysia", "en", "APAC", "USD", SaturdaySunday, false, "01-01 05-01 08-31 09-16 12-25"),
        new("JP", "Japan", "ja", "APAC", "JPY", SaturdaySunday, false, "01-01 01-02 01-03 02-11 02-23 04-29 05-03 05-04 05-05 08-11 11-03 11-23"),
        new("IN", "India", "en", "APAC", "USD", 1, false, "01-26 05-01 08-15 10-02 12-25"),
        new("CN", "China", "zh", "APAC", "USD", SaturdaySunday, false, "01-01 05-01 10-01 10-02 10-03 10-04 10-05"),
        new("LK", "Sri Lanka", "en", "APAC", "USD", SaturdaySunday, false, "01-15 02-04 04-13 04-14 05-01 12-25"),
    ];

    private readonly Dictionary<string, (int Weekend, HashSet<DateOnly> DaysOff)> _byCountry = [];

    public static Calendars Save(Session session)
    {
        var calendars = new Calendars();
        foreach (var country in Countries)
        {
            var off = Enumerable.Range(session.Today.Year - 1, 3).SelectMany(year => DaysOff(country, year)).Order().ToArray();
            var stamp = session.NextStamp();
            session.Do($"insert into calendars (id, name, weekend, days_off, sequence, changed_at) values ({country.Code}, {country.Name}, {country.Weekend}, {JsonSerializer.Serialize(off)}, {stamp.Sequence}, {stamp.At})");
            calendars._byCountry.Add(country.Code, (country.Weekend, [.. off]));
        }

        return calendars;
    }

    public bool IsWorking(string country, DateOnly day)
    {
        var (weekend, off) = _byCountry[country];
        return (weekend & (1 << (int)day.DayOfWeek)) == 0 && !off.Contains(day);
    }

    /// <summary>The day itself when it is worked, else the next one that is.</summary>
    public DateOnly Working(string country, DateOnly day)
    {
        while (!IsWorking(country, day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static IEnumerable<DateOnly> DaysOff(Country country, int year)
    {
        foreach (var holiday in country.Holidays.Split(' '))
        {
            yield return Plain.Day($"{year}-{holiday}");
        }

        if (country.Easter)
        {
            var easter = EasterSunday(year);
            yield return easter.AddDays(-2);
            yield return easter.AddDays(1);
        }
    }

    // The anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
