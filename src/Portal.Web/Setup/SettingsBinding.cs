namespace Portal.Web.Setup;

/// <summary>Reads the section Portal key by key where it must, so that one wrong key hides no other.</summary>
internal static class SettingsBinding
{
    /// <summary>Fills the settings; what nobody knows or can read, in sentences.</summary>
    public static IEnumerable<string> Bind(IConfiguration configuration, PortalSettings portal)
    {
        foreach (var area in configuration.GetSection("Portal").GetChildren())
        {
            // A section has a key of its own without a value, which would be bound as nothing.
            KeyValuePair<string, string?>[] keys = [.. area.AsEnumerable().Where(k => k.Value is not null)];
            if (Problem(keys, new PortalSettings()) is null)
            {
                Problem(keys, portal);
                continue;
            }

            foreach (var key in keys)
            {
                // One key of a list's entry makes an entry of its own, which would be found incomplete.
                var into = key.Key.Split(':').Any(part => char.IsAsciiDigit(part[0])) ? new PortalSettings() : portal;
                if (Problem([key], into) is { } problem)
                {
                    yield return problem;
                }
            }
        }
    }

    private static string? Problem(KeyValuePair<string, string?>[] keys, PortalSettings portal)
    {
        try
        {
            new ConfigurationBuilder().AddInMemoryCollection(keys).Build().GetSection("Portal").Bind(portal, binder => binder.ErrorOnUnknownConfiguration = true);
            return null;
        }
        catch (InvalidOperationException wrong)
        {
            return IsUnreadable(wrong) ? $"{keys[0].Key}: '{keys[0].Value}' can't be read." : $"{keys[0].Key}: nobody knows this setting.";
        }
    }

    /// <summary>A value that does not fit its type has the converter's complaint at its bottom; a key that is unknown has nothing below it.</summary>
    private static bool IsUnreadable(Exception wrong) => wrong.InnerException is { } inner && (inner is not InvalidOperationException || IsUnreadable(inner));
}
