using System.Globalization;
using System.Resources;
using Portal.Domain.Values;

namespace Portal.Documents.Resources;

/// <summary>The words of one document's language, and its numbers, money and days.</summary>
internal sealed class Words(CultureInfo language)
{
    private const string NoBreak = "\u00a0";

    private static readonly ResourceManager Table = new("Portal.Documents.Resources.Paper", typeof(Words).Assembly);

    public string this[string key] => Table.GetString(key, language) ?? throw new MissingManifestResourceException($"Paper has no word {key}.");

    public string Text(string key, params object?[] facts) => string.Format(language, this[key], facts);

    public string Day(DateOnly day) => day.ToString(this["day.format"], language).Replace(" ", NoBreak, StringComparison.Ordinal);

    /// <summary>Grouped, with the decimals that it has, at most six.</summary>
    public string Number(decimal value) => value.ToString("#,##0.######", language);

    public string Quantity(decimal value, string unit) => Number(value) + NoBreak + unit;

    /// <summary>An amount in the currency's minor units, without the currency.</summary>
    public string Amount(decimal amount, string currency)
    {
        var decimals = Money.MinorUnits(currency);
        return Rounding.HalfAway(amount, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), language);
    }

    public string Sum(decimal amount, string currency) => Amount(amount, currency) + NoBreak + currency;

    /// <summary>A price: at least the currency's minor units, and up to six decimals when it has them.</summary>
    public string Price(decimal price, string currency)
    {
        var decimals = Money.MinorUnits(currency);
        return price.ToString("#,##0." + new string('0', decimals) + new string('#', 6 - decimals), language);
    }

    public string Percent(decimal percent) => Text("percent.of", percent.ToString("0.##", language));
}
