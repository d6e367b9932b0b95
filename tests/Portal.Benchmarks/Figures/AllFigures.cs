namespace Portal.Benchmarks.Figures;

/// <summary>Every figure of this assembly, by its name.</summary>
internal static class AllFigures
{
    public static IReadOnlyList<IFigure> Known { get; } =
    [
        .. typeof(AllFigures).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IFigure)) && t is { IsAbstract: false, IsInterface: false })
            .Select(t => (IFigure)Activator.CreateInstance(t)!)
            .OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The figures of these names; all of them for none or for "all".</summary>
    /// <exception cref="ArgumentException">There is no figure of a name.</exception>
    public static IReadOnlyList<IFigure> Of(IReadOnlyCollection<string> names)
    {
        if (names.Count == 0 || names.Contains("all", StringComparer.OrdinalIgnoreCase))
        {
            return Known;
        }

        return [.. names.Select(name => Known.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"There is no figure '{name}'; there are: all, {string.Join(", ", Known.Select(f => f.Name))}."))];
    }
}
