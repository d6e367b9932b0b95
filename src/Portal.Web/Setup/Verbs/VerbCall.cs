#pragma warning disable RS0030 // A verb talks to whoever typed it.
using System.Text;
using Portal.Data;
using Portal.Features;
using Portal.Web.Setup.People;

namespace Portal.Web.Setup.Verbs;

/// <summary>What a verb has at hand: its arguments, the checked settings, the rooms without doors, and a voice.</summary>
internal sealed record VerbCall(string[] Args, Settings Settings, IConfiguration Configuration)
{
    /// <summary>The house without doors: database, use cases, Identity. Throws <see cref="DatabaseUnfit"/> when its database is not ready for them.</summary>
    public async Task<ServiceProvider> Open()
    {
        if (await DatabaseCheck.Obstacle(Settings.Database, TimeProvider.System, CancellationToken.None) is { } obstacle)
        {
            throw new DatabaseUnfit(obstacle);
        }

        var services = new ServiceCollection();
        services.AddLogging(log => log.AddConfiguration(Configuration.GetSection("Logging")).AddSimpleConsole(line => line.SingleLine = true));
        services.AddSingleton(Settings).AddSingleton(Settings.Portal).AddSingleton(Configuration).AddPortalData(Settings.Database).AddPortalFeatures();
        services.AddAuthentication();
        services.AddHttpContextAccessor();
        PeopleSetup.AddIdentity(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Says something to whoever typed the verb.</summary>
    public static void Say(string text) => Console.Out.WriteLine(text);

    /// <summary>Says what went wrong; the exit code.</summary>
    public static int Fail(string text)
    {
        Console.Error.WriteLine(text);
        return 1;
    }

    /// <summary>A secret from the terminal or a pipe; it is never an argument, for arguments are seen by everybody on the machine.</summary>
    public static string? Ask(string prompt)
    {
        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        // What is typed at a terminal is not shown: it is a password.
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
