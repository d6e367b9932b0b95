namespace Portal.Web.Components.Kit;

/// <summary>A short message that goes by itself; with <see cref="Undo"/> the act behind it can be taken back until then.</summary>
public sealed record Toast(string Text, Tone Tone, TimeSpan For, Func<Task>? Undo = null);
