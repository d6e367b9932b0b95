using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Web.Components.Kit;

namespace Portal.Web.Tests.Kit;

/// <summary>A page with the kit's services, a clock that stands at 23 Nov 2026 09:00 UTC, a reader in Berlin and one culture.</summary>
public sealed class KitContext : BunitContext
{
    public KitContext(string culture = "en-GB")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        Services.AddKit();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped(_ =>
        {
            var reader = new ViewerTime(Clock);
            reader.Use("Europe/Berlin");
            return reader;
        });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What people read: the text with its white space folded.</summary>
    public static string Text(string content) => string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
