namespace Portal.Web.Setup.Demo;

/// <summary>Something that somebody did at a time of the past (UTC).</summary>
internal sealed record DemoScene(DateTime At, Func<CancellationToken, Task> Play);
