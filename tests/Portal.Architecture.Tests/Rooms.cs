using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Portal.Architecture.Tests;

/// <summary>The rooms as they were built, with what each of their types uses, method bodies included.</summary>
internal static class Rooms
{
    /// <summary>Every project under src, by its folder: a new room is under the rules at once.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. Sources.Files("src", "*.csproj").Select(file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded = new(() => new ArchLoader().LoadAssemblies([.. All]).Build());

    public static Assembly Of(string room) => All.Single(a => a.GetName().Name == "Portal." + room);

    /// <summary>The assemblies that a room is compiled against.</summary>
    public static IReadOnlyList<string> References(string room) => [.. Of(room).GetReferencedAssemblies().Select(a => a.Name!)];

    /// <summary>Every pair of a type of a room and a type that it uses.</summary>
    public static IReadOnlyList<(string From, string To)> Uses(string room)
    {
        var name = "Portal." + room;
        IReadOnlyList<(string From, string To)> uses =
        [
            .. Loaded.Value.Types
                .Where(type => type.Assembly.Name.Split(',')[0] == name)
                .SelectMany(type => type.Dependencies.Select(use => (type.FullName, use.Target.FullName)))
                .Distinct(),
        ];
        Assert.NotEmpty(uses);
        return uses;
    }

    /// <summary>Every class of a room that can be made.</summary>
    public static IReadOnlyList<Type> Classes(string room) => [.. Of(room).GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];
}
