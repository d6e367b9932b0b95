using Microsoft.Extensions.Localization;
using Portal.Web.Components.Kit;

namespace Portal.Web.Resources;

/// <summary>What a plain look-up in a resource cannot say: counts, durations and units.</summary>
public static class Words
{
    /// <summary>The text for a count: key.one or key.other, {0} is the count in the reader's culture, the rest follows.</summary>
    public static string Count(this IStringLocalizer words, string key, int count, params object[] more) =>
        words[count == 1 ? $"{key}.one" : $"{key}.other", [Show.Number(count), .. more]];

    /// <summary>How long ago: "2 min. ago"; ahead of now counts as now, clocks differ by seconds.</summary>
    public static string Ago(this IStringLocalizer<Ui> words, TimeSpan age) => age.TotalSeconds switch
    {
        < 45 => words["ago.now"],
        < 3570 => words["ago.minutes", Whole(age.TotalMinutes)],
        < 84600 => words["ago.hours", Whole(age.TotalHours)],
        _ => words.Count("ago.days", Whole(age.TotalDays)),
    };

    /// <summary>A duration in its largest sensible unit: "4 s", "3 min", "2 h".</summary>
    public static string Span(this IStringLocalizer<Ui> words, TimeSpan span) => span.TotalSeconds switch
    {
        < 1 => words["span.milliseconds", Show.Number((decimal)Math.Max(0, Math.Round(span.TotalMilliseconds)))],
        < 120 => words["span.seconds", Whole(span.TotalSeconds)],
        < 7200 => words["span.minutes", Whole(span.TotalMinutes)],
        < 172800 => words["span.hours", Whole(span.TotalHours)],
        _ => words["span.days", Whole(span.TotalDays)],
    };

    /// <summary>The text of a UN/ECE Rec 20 or 21 code; a unit without one is shown by the name it came with, or else as it came.</summary>
    public static string Unit(this IStringLocalizer<Ui> words, string code, string? name = null) =>
        words[$"unit.{code}"] is { ResourceNotFound: false } known ? known.Value : string.IsNullOrEmpty(name) ? code : name;

    /// <summary>Who did it: a person's name stays, the portal's own jobs are called in the reader's language.</summary>
    public static string Actor(this IStringLocalizer<Ui> words, string name) =>
        words[$"actor.{name}"] is { ResourceNotFound: false } known ? known.Value : name;

    private static int Whole(double value) => Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
}
