using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Report;

/// <summary>The findings for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes them to a file, and with them every single measurement behind them.</summary>
    public static async Task Write(string file, DateTime at, Machine machine, IReadOnlyList<Finding> findings, IReadOnlyList<Finding> details, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { At = at, Machine = machine, Findings = findings, Details = details }, Options), ct);
    }
}
