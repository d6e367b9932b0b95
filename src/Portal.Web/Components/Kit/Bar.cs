namespace Portal.Web.Components.Kit;

/// <summary>A bar of a <see cref="BarChart"/>: its label and one value per series, from the bottom.</summary>
public sealed record Bar(string Label, IReadOnlyList<decimal> Values, string? Href = null);
