using System.Text.RegularExpressions;

namespace Portal.Web.Setup;

/// <summary>Says where the portal is and how to come in, once it stands.</summary>
internal static partial class Announcement
{
    /// <summary>Speaks when the server listens.</summary>
    public static void AnnounceItself(this WebApplication app, Settings settings)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Portal");
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var here = Here(app.Urls);
            if (settings.Demo)
            {
                Demo(log, here, settings.Portal.DemoErp.Url);
            }
            else
            {
                Real(log, here);
            }
        });
    }

    /// <summary>An address that a browser on this machine can open, whichever are listened on.</summary>
    internal static string Here(IEnumerable<string> urls)
    {
        var first = urls.OrderByDescending(u => u.Contains("//localhost", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        return first is null ? "in process" : Anywhere().Replace(first.TrimEnd('/'), "//localhost");
    }

    [GeneratedRegex(@"//(0\.0\.0\.0|\[::\]|\*|\+)")]
    private static partial Regex Anywhere();

    [LoggerMessage(3201, LogLevel.Information, "The portal is at {Here}. It is a demo: open it and choose a person on the sign-in page. The demo's ERP, for this machine only, is at {Erp}.")]
    private static partial void Demo(ILogger log, string here, string erp);

    [LoggerMessage(3202, LogLevel.Information, "The portal is at {Here}. Sign in with your e-mail address; `add-person EMAIL administrator` makes the first administrator.")]
    private static partial void Real(ILogger log, string here);
}
