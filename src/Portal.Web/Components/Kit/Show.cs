using System.Globalization;

namespace Portal.Web.Components.Kit;

/// <summary>Numbers, money and days as text in the reader's culture; what the text components and the table cells share.</summary>
public static class Show
{
    private const string NoBreak = "\u00a0";

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal) { ["EUR"] = "€", ["GBP"] = "£", ["USD"] = "$" };

    /// <summary>ISO 4217 currencies whose minor unit is not a hundredth.</summary>
    private static readonly Dictionary<string, int> MinorUnits = new(StringComparer.Ordinal)
    {
        ["BHD"] = 3,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3,
        ["BIF"] = 0,
        ["CLP"] = 0,
        ["DJF"] = 0,
        ["GNF"] = 0,
        ["ISK"] = 0,
        ["JPY"] = 0,
        ["KMF"] = 0,
        ["KRW"] = 0,
        ["PYG"] = 0,
        ["RWF"] = 0,
        ["UGX"] = 0,
        ["VND"] = 0,
        ["VUV"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
    };

    /// <summary>A number with grouping and only the decimals it has, at most <paramref name="decimals"/>.</summary>
    public static string Number(decimal value, int decimals = 4) =>
        value.ToString("#,##0." + new string('#', decimals), CultureInfo.CurrentCulture);

    /// <summary>A difference with its sign: +15, −20, 0.</summary>
    public static string Difference(decimal value) => value switch
    {
        > 0 => "+" + Number(value),
        < 0 => "\u2212" + Number(-value),
        _ => "0",
    };

    /// <summary>A value and its unit's text, kept on one line.</summary>
    public static string Quantity(decimal value, string unit) => Number(value) + NoBreak + unit;

    /// <summary>An amount in the currency's minor units, with its symbol or code; prices may carry more decimals.</summary>
    public static string Money(decimal amount, string currency, int? decimals = null)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = decimals ?? MinorUnits.GetValueOrDefault(currency, 2);
        if (Symbols.TryGetValue(currency, out var symbol))
        {
            format.CurrencySymbol = symbol;
        }
        else
        {
            // A code that touches its figure cannot be read: CHF18,420.00.
            format.CurrencySymbol = currency;
            format.CurrencyPositivePattern = format.CurrencyPositivePattern switch { 0 => 2, 1 => 3, var spaced => spaced };
        }

        format.CurrencyNegativePattern = format.CurrencyPositivePattern switch { 0 => 1, 2 => 9, 1 => 5, _ => 8 };
        return Math.Round(amount, format.CurrencyDecimalDigits, MidpointRounding.AwayFromZero).ToString("C", format).Replace(" ", NoBreak, StringComparison.Ordinal);
    }

    /// <summary>A price: at least the currency's minor units, and up to four decimals when it has them.</summary>
    public static string Price(decimal amount, string currency)
    {
        // Dividing by a one with 28 zeros drops trailing zeros, so 2.1000 is 2.10 and 0.0125 stays.
        var scale = (amount / 1.0000000000000000000000000000m).Scale;
        return Money(amount, currency, Math.Clamp(scale, MinorUnits.GetValueOrDefault(currency, 2), 4));
    }

    /// <summary>A business day with its weekday, and its year unless that is the year of <paramref name="today"/>.</summary>
    public static string Day(DateOnly day, DateOnly? today = null)
    {
        var culture = CultureInfo.CurrentCulture;
        var pattern = "ddd " + culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
        if (today?.Year != day.Year)
        {
            pattern += pattern.StartsWith("ddd M", StringComparison.Ordinal) ? ", yyyy" : " yyyy";
        }

        return day.ToString(pattern, culture).Replace(" ", NoBreak, StringComparison.Ordinal);
    }

    /// <summary>A local moment to the minute: the day without its weekday, and the time.</summary>
    public static string Moment(DateTime local, DateOnly? today = null)
    {
        var culture = CultureInfo.CurrentCulture;
        var time = local.ToString(culture.DateTimeFormat.ShortTimePattern, culture);
        var day = DateOnly.FromDateTime(local);
        return (Day(day, today)[(day.ToString("ddd", culture).Length + 1)..] + ", " + time).Replace(" ", NoBreak, StringComparison.Ordinal);
    }
}
