#pragma warning disable RS0030 // Before the host stands there is no log: what keeps it from standing is printed.
namespace Portal.Web.Setup;

/// <summary>Reads the settings at start.</summary>
internal static class SettingsSetup
{
    /// <summary>The settings, or null when something is wrong: then all of it has been printed.</summary>
    public static Settings? ReadSettings(this WebApplicationBuilder builder)
    {
        var (settings, failures) = Settings.Read(builder.Configuration, builder.Environment);
        return Say(failures) ? null : settings;
    }

    /// <summary>Prints what is in the way of a start.</summary>
    public static void Say(string obstacle) => Console.Error.WriteLine($"The portal can't start. {obstacle}");

    /// <summary>Prints failures; true when there are any.</summary>
    public static bool Say(IReadOnlyList<string> failures)
    {
        if (failures.Count > 0)
        {
            Console.Error.WriteLine("The portal can't start with these settings:");
            foreach (var failure in failures)
            {
                Console.Error.WriteLine($"  - {failure}");
            }
        }

        return failures.Count > 0;
    }
}
