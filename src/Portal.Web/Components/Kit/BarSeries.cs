namespace Portal.Web.Components.Kit;

/// <summary>A series of a <see cref="BarChart"/>; Neutral is the brand colour.</summary>
public sealed record BarSeries(string Name, Tone Tone = Tone.Neutral)
{
    internal string Css => Tone is Tone.Neutral ? "c-brand" : $"c-{Tone.Css()}";
}
