using System.Text.Json;

namespace Portal.DemoErp.Tests;

/// <summary>Short words to read answers with.</summary>
internal static class Reading
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static int Int(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static JsonElement[] List(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];

    public static JsonElement Line(this JsonElement order, int number) => order.List("lines").Single(line => line.Int("number") == number);

    /// <summary>A schedule as one text: "120 2026-12-10, 80 2026-12-15".</summary>
    public static string Schedule(this JsonElement line, string name) => string.Join(", ", line.List(name).Select(s => $"{s.Text("quantity")} {s.Text("onDock")}"));
}
