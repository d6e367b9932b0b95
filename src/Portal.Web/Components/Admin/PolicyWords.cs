using Microsoft.Extensions.Localization;
using Portal.Domain.Policies;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Admin;

/// <summary>Limits, scopes and deviations in sentences.</summary>
public sealed class PolicyWords(IStringLocalizer<Resources.Admin> words)
{
    /// <summary>What a policy holds for, with its key.</summary>
    public string Scope(PolicyScope scope, string key) => key.Length == 0 ? words[$"scope.{scope}.note"] : words["scope.key", words[$"scope.{scope}"].Value, key];

    /// <summary>A limit in few words: "up to 5 % more".</summary>
    public string InWords(DeviationKind kind, Tolerances tolerances) => InWords(kind, tolerances.ByKind().First(l => l.Kind == kind).Limit);

    /// <summary>A limit in few words; percent and absolute both when both are set.</summary>
    public string InWords(DeviationKind kind, ToleranceLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        if (limit is { Percent: null, Absolute: null })
        {
            return words[$"limit.{kind}.off"];
        }

        if (limit is { Percent: 0 } or { Absolute: 0 })
        {
            return words[$"limit.{kind}.zero"];
        }

        string[] parts = [.. new[] { limit.Percent is { } p ? words["limit.percent", Show.Number(p)].Value : null, limit.Absolute is { } a ? Absolute(kind, a) : null }.OfType<string>()];
        return words[$"limit.{kind}.value", parts.Length == 2 ? words["limit.both", parts[0], parts[1]] : parts[0]];
    }

    /// <summary>What stood out, in a sentence.</summary>
    public string Deviation(Deviation deviation, string unit, string currency)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        return deviation.Kind switch
        {
            DeviationKind.DateEarly or DeviationKind.DateLate => words[$"dev.{deviation.Kind}", Show.Quantity(deviation.Quantity, unit), Days(Math.Abs(deviation.Days))],
            DeviationKind.PriceUp or DeviationKind.PriceDown => words[$"dev.{deviation.Kind}", Show.Price(Math.Abs((deviation.Actual ?? 0) - (deviation.Expected ?? 0)), currency)],
            DeviationKind.Substitution => words["dev.Substitution", deviation.Text ?? ""],
            _ => words[$"dev.{deviation.Kind}", Show.Quantity(deviation.Quantity, unit)],
        };
    }

    private string Absolute(DeviationKind kind, decimal value) => kind is DeviationKind.DateEarly or DeviationKind.DateLate
        ? Days((int)value)
        : words[kind is DeviationKind.PriceUp or DeviationKind.PriceDown ? "limit.price" : "limit.units", Show.Number(value)];

    private string Days(int days) => words[days == 1 ? "days.one" : "days.other", Show.Number(days)];
}
