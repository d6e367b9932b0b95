// A program that people run by hand talks to them.
#pragma warning disable RS0030 // A benchmark talks to whoever started it.
namespace Portal.Benchmarks;

/// <summary>What the program says while it works and at the end.</summary>
internal static class Voice
{
    public static void Say(string text) => Console.Out.WriteLine(text);

    public static void Complain(string text) => Console.Error.WriteLine(text);

    /// <summary>The next line that whoever started this process has to say; null when it has gone.</summary>
    public static Task<string?> Listen() => Console.In.ReadLineAsync();
}
