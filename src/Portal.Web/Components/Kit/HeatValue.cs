namespace Portal.Web.Components.Kit;

/// <summary>A cell of a <see cref="HeatStrip"/>: its label (a week), the figure above or below need, and the sentence behind it.</summary>
public sealed record HeatValue(string Label, decimal Value, Tone Tone, string Explanation, string? Href = null);
