using System.Globalization;
using System.Text;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Setup;

namespace Portal.Web.Doors;

/// <summary>Orders as files.</summary>
internal static class OrderDoors
{
    /// <summary>Maps them.</summary>
    public static void MapOrders(this WebApplication app) => app.MapGet("/orders.csv", Csv).RequireAuthorization().RequireRateLimiting(LimitSetup.Exports);

    private static async Task<IResult> Csv(HttpPortal portal, OrderState? state, CancellationToken ct)
    {
        var answer = await portal.Send(new ExportOrderLines(state), ct);
        if (answer.Error is { } no)
        {
            return Results.Problem(no.Message, statusCode: no.Kind is Refusal.Forbidden ? 403 : 422);
        }

        var csv = new StringBuilder("Order;Line;Supplier;Plant;Item;Supplier item;Description;Quantity;Unit;Price;Price unit;Currency;Needed;State\r\n");
        foreach (var r in answer.Value!)
        {
            csv.AppendJoin(';', new object?[] { r.Order, r.Line, r.Supplier, r.Plant, r.Item, r.SupplierItem, r.Description, r.Quantity, r.Unit, r.Price, r.PriceUnit, r.Currency, r.NeededOn, r.State }.Select(Cell)).Append("\r\n");
        }

        // Spreadsheets take a file without this mark for the machine's own code page.
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", "orders.csv");
    }

    /// <summary>A cell that can't be taken for a formula and whose separators are quoted.</summary>
    internal static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        if (value is string && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
