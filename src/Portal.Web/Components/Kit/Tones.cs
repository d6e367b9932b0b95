namespace Portal.Web.Components.Kit;

/// <summary>The css names of the tones: written once.</summary>
internal static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        Tone.Change => "change",
        Tone.Neutral => "neutral",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}
