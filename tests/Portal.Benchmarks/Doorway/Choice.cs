using Portal.Features.Kernel;

namespace Portal.Benchmarks.Doorway;

/// <summary>One thing that a parameter can be: its label, empty where it is left as it is, and its value for a call.</summary>
internal sealed record Choice(string Label, Func<Asker, int, int, object?> Value)
{
    /// <summary>A value that is the same in every call.</summary>
    public static Choice Of(string label, object? value) => new(label, (_, _, _) => value);

    /// <summary>The page that the call is about.</summary>
    public static Choice Page { get; } = new("", (_, _, page) => new PageOf(page));
}
