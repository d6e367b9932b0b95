using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Web;

namespace Portal.Architecture.Tests;

/// <summary>Rules about what runs by itself and what it says.</summary>
public sealed class LogTests
{
    // Tells its history once and ends; its people are settled while it does.
    private static readonly string[] Ends = ["DemoCompany"];

    [Fact]
    public void An_event_id_means_one_thing()
    {
        var ids = Rooms.All.SelectMany(room => room.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(method => (Event: method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId, Where: $"{type.Name}.{method.Name}")))
            .Where(m => m.Event is not null).ToList();

        Assert.NotEmpty(ids);
        Assert.Empty(ids.GroupBy(m => m.Event).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(m => m.Where))}"));
    }

    /// <summary>An exception that leaves a hosted service ends the portal.</summary>
    [Fact]
    public void What_runs_as_long_as_the_portal_begins_again_when_it_is_interrupted()
    {
        var services = Rooms.Classes("Web").Where(type => type.IsAssignableTo(typeof(BackgroundService)) && !Ends.Contains(type.Name)).ToList();

        Assert.True(services.Count > 5);
        Assert.All(services, type => Assert.Equal("SteadyWork", type.BaseType!.Name));
        Assert.All(Ends, name => Assert.Contains(typeof(PortalUrls).Assembly.GetTypes(), type => type.Name == name));
    }
}
