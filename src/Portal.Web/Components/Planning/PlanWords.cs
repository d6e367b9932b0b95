using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Cases;
using Portal.Domain.Planning;
using Portal.Features.Planning;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Planning;

/// <summary>Weeks and what they come to, in words.</summary>
internal static class PlanWords
{
    public static Tone ToneOf(CoverLevel level) => level switch
    {
        CoverLevel.Out => Tone.Bad,
        CoverLevel.BelowSafetyStock => Tone.Warn,
        CoverLevel.Unsure => Tone.Info,
        CoverLevel.Covered => Tone.Ok,
        _ => Tone.Neutral,
    };

    /// <summary>W50, as calendars count weeks.</summary>
    public static string Week(this IStringLocalizer<Resources.Planning> words, DateOnly monday) => words["week", ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue))];

    /// <summary>"W50: 20 pcs short".</summary>
    public static string Sentence(this IStringLocalizer<Resources.Planning> words, PlanWeek week, string unit)
    {
        var balance = week.Balance ?? 0;
        return words[$"cell.{week.Cover}", words.Week(week.Monday), Show.Quantity(Math.Abs(balance), unit)];
    }

    /// <summary>What a projection does to the plant.</summary>
    public static string Sentence(this IStringLocalizer<Resources.Planning> words, Impact impact, string unit, DateOnly today) => words[
        $"impact.{impact.Level}",
        impact.On is { } on ? Show.Day(on, today) : "",
        impact.Missing is { } missing ? Show.Quantity(missing, unit) : "",
        impact.HoldsUp ?? ""];
}
