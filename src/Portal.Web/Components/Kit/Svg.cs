using System.Globalization;

namespace Portal.Web.Components.Kit;

/// <summary>Numbers as svg and css want them: a point, never the reader's comma.</summary>
internal static class Svg
{
    public static string N(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
