using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Portal.Data.People;
using Portal.Features.Kernel;
using Portal.Web;
using Portal.Web.Components.Layout;

namespace Portal.Architecture.Tests;

/// <summary>Rules about pages and the ways to them.</summary>
public sealed partial class PageTests
{
    // Nobody links to these: the pipeline and sign-in lead there.
    private static readonly string[] LedTo = [PortalUrls.NotFound, PortalUrls.Error, PortalUrls.Denied];

    private static readonly IReadOnlyList<(Type Page, string Route)> Routes =
        [.. Rooms.Classes("Web").SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (type, route.Template)))];

    public static TheoryData<Type> Pages { get; } = [.. Routes.Select(r => r.Page).Distinct()];

    [Theory, MemberData(nameof(Pages))]
    public void A_page_says_who_may_see_it(Type page) =>
        Assert.True(page.GetCustomAttribute<AuthorizeAttribute>() is null != page.GetCustomAttribute<AllowAnonymousAttribute>() is null, "Either [Authorize] or [AllowAnonymous].");

    [Theory, MemberData(nameof(Pages))]
    public void A_page_can_be_reached(Type page)
    {
        var routes = Routes.Where(r => r.Page == page).Select(r => r.Route).ToList();
        if (routes.Intersect(LedTo).Any())
        {
            return;
        }

        var linked = routes.SelectMany(route => Names(route)).Where(name => Files().Any(f => !f.Path.EndsWith("Urls.cs", StringComparison.Ordinal) && f.Text.Contains(name, StringComparison.Ordinal)));

        Assert.NotEmpty(linked);
    }

    [Fact]
    public void No_item_of_the_menu_leads_nowhere()
    {
        var permissions = Enum.GetValues<PortalRole>().SelectMany(role => Permissions.Of(role)).Distinct().ToHashSet(StringComparer.Ordinal);
        var items = (IReadOnlyList<NavItem>)typeof(PortalUrls).Assembly.GetType("Portal.Web.Doors.Navigation", throwOnError: true)!
            .GetField("Existing", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Contains(Routes, r => r.Route == item.Href));
        Assert.All(items, item => Assert.True(item.Permission is null || permissions.Contains(item.Permission), $"Nobody may go to {item.Href}."));
    }

    [Fact]
    public void No_page_holds_a_database_or_catches_everything()
    {
        var sources = Files().Where(f => f.Path.Contains("/Components/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, f => Assert.DoesNotContain("PortalDb", f.Text, StringComparison.Ordinal));
        Assert.All(sources, f => Assert.DoesNotMatch(CatchAll(), f.Text));
    }

    /// <summary>How code names a route: the constant that equals it, or a method of the same class that makes its address.</summary>
    private static IEnumerable<string> Names(string route)
    {
        var urls = new[] { typeof(PortalUrls), typeof(LayoutUrls) };
        foreach (var constant in urls.SelectMany(t => t.GetFields().Where(f => f.IsLiteral && Equals(f.GetRawConstantValue(), route))))
        {
            yield return $"{constant.DeclaringType!.Name}.{constant.Name}";
        }

        var fixedPart = route.Split('{')[0];
        foreach (var method in urls.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(m => m.ReturnType == typeof(string) && fixedPart != route))
        {
            var arguments = method.GetParameters().Select(p => p.ParameterType == typeof(string) ? "x" : p.HasDefaultValue ? p.DefaultValue : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null).ToArray();
            if (method.Invoke(null, arguments) is string made && made.StartsWith(fixedPart, StringComparison.Ordinal))
            {
                yield return $"{method.DeclaringType!.Name}.{method.Name}(";
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Files() =>
        Sources.Files("src/Portal.Web", "*.razor").Concat(Sources.Files("src/Portal.Web", "*.cs")).Select(path => (path, Sources.Read(path)));

    [GeneratedRegex(@"catch\s*(\(Exception[^)]*\))?\s*\{")]
    private static partial Regex CatchAll();
}
