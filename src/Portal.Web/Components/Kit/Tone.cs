namespace Portal.Web.Components.Kit;

/// <summary>What a status means at a glance; every tone has a colour and an icon, the caller adds the word.</summary>
public enum Tone
{
    Neutral,
    Ok,
    Warn,
    Bad,
    Info,
    Change,
}
