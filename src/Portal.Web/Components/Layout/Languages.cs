namespace Portal.Web.Components.Layout;

/// <summary>The languages of the portal and the cultures in which it writes dates and numbers.</summary>
public static class Languages
{
    /// <summary>For whoever asked for nothing we speak: English with day before month and 24 hours, as most of the world writes.</summary>
    public const string Default = "en-GB";

    /// <summary>What the language switch offers: culture and its own name.</summary>
    public static IReadOnlyDictionary<string, string> Offered { get; } = new Dictionary<string, string> { [Default] = "English", ["de"] = "Deutsch" };

    /// <summary>What a cookie, an account or Accept-Language may ask for; texts fall back from region to language.</summary>
    public static IReadOnlyList<string> Supported { get; } = [Default, "en-US", "en-AU", "en-CA", "en-IN", "de", "de-DE", "de-AT", "de-CH"];
}
