using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Portal.Features.Orders;
using Portal.Web.Resources;

namespace Portal.Web.Doors;

/// <summary>Order lines as a spreadsheet of the reader's language opens them: its words, its decimal sign, its separator; days as yyyy-MM-dd.</summary>
internal static class OrderSheet
{
    /// <summary>Digits beyond which a spreadsheet rounds a number.</summary>
    private const int ExactDigits = 15;

    private static readonly string[] Columns =
        ["order", "line", "supplier", "plant", "item", "supplier-item", "description", "quantity", "unit", "price", "price-unit", "currency", "needed", "state"];

    /// <summary>The file; what had no room is told in its last row.</summary>
    public static string Write(ExportOrderLines.Sheet sheet, IStringLocalizer<Orders> words, IStringLocalizer<Ui> units)
    {
        // Where the comma is the decimal sign it can't part the cells.
        var separator = CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',';
        var csv = new StringBuilder();
        Row(csv, separator, Columns.Select(c => words[$"csv.{c}"].Value));
        foreach (var r in sheet.Rows)
        {
            Row(csv, separator, [r.Order, r.Line, r.Supplier, r.Plant, r.Item, r.SupplierItem, r.Description, r.Quantity, units.Unit(r.Unit), r.Price, r.PriceUnit, r.Currency, r.NeededOn, words[$"line.{r.State}"].Value]);
        }

        if (sheet.LeftOut > 0)
        {
            Row(csv, separator, [words.Count("csv.left-out", sheet.LeftOut, ExportOrderLines.Most)]);
        }

        return csv.ToString();
    }

    private static void Row(StringBuilder csv, char separator, IEnumerable<object?> cells) => csv.AppendJoin(separator, cells.Select(c => Cell(c, separator))).Append("\r\n");

    /// <summary>A cell that can't be taken for a formula, keeps its zeros, and whose separators are quoted.</summary>
    internal static string Cell(object? value, char separator)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.############", CultureInfo.CurrentCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        if (value is string)
        {
            text = text switch
            {
                ['=' or '+' or '-' or '@' or '\t' or '\r', ..] => "'" + text,
                // A spreadsheet would make 42 of 0042 and round a long number; as a text in a formula it stays what it is.
                _ when text.Length > 1 && text.All(char.IsAsciiDigit) && (text[0] == '0' || text.Length > ExactDigits) => $"=\"{text}\"",
                _ => text,
            };
        }

        return text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
