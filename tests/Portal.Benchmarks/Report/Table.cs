using System.Globalization;
using Portal.Benchmarks.Figures;

namespace Portal.Benchmarks.Report;

/// <summary>The findings as columns, for a terminal and for the documentation alike.</summary>
internal static class Table
{
    private static readonly string[] Heads = ["Figure", "Measured", "On", "Value", "Target", "", "Note"];

    /// <summary>For a terminal: columns of equal width.</summary>
    public static IEnumerable<string> Plain(IReadOnlyList<Finding> findings)
    {
        var rows = findings.Select(Cells).Prepend(Heads).ToList();
        var widths = Enumerable.Range(0, Heads.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        return rows.Select(r => string.Join("  ", r.Select((cell, c) => c == 3 || c == 4 ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd());
    }

    /// <summary>For the documentation.</summary>
    public static IEnumerable<string> Markdown(IReadOnlyList<Finding> findings) =>
        new[] { Heads, ["---", "---", "---", "--:", "--:", "---", "---"] }.Concat(findings.Select(Cells)).Select(r => $"| {string.Join(" | ", r)} |");

    private static string[] Cells(Finding f) =>
    [
        f.Figure, f.What, f.On, Number(f.Value, f.Unit), f.AtMost is { } most ? "≤ " + Number(most, f.Unit) : "", f.AtMost is null ? "" : f.Met ? "met" : "MISSED", f.Note ?? "",
    ];

    private static string Number(double value, string unit) => $"{value.ToString(Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture)} {unit}";
}
