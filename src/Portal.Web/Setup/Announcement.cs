
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
            var here = app.Urls.FirstOrDefault() ?? "in process";
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

    [LoggerMessage(3201, LogLevel.Information, "The portal is at {Here}. It is a demo: open it and choose a person on the sign-in page. The demo's ERP is at {Erp}.")]
    private static partial void Demo(ILogger log, string here, string erp);

    [LoggerMessage(3202, LogLevel.Information, "The portal is at {Here}. Sign in with your e-mail address; `add-person EMAIL administrator` makes the first administrator.")]
    private static partial void Real(ILogger log, string here);
}
