using System.Text;
using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;
using Portal.Web.Components.Orders;
using Portal.Web.Resources;
using Portal.Web.Setup;

namespace Portal.Web.Doors;

/// <summary>Orders as files.</summary>
internal static class OrderDoors
{
    /// <summary>Maps them.</summary>
    public static void MapOrders(this WebApplication app) => app.MapGet(PortalUrls.OrdersCsv, Csv).RequireAuthorization().RequireRateLimiting(LimitSetup.Exports);

    /// <summary>The list as its page shows it: the same address, another ending.</summary>
    private static async Task<IResult> Csv(
        HttpPortal portal, IStringLocalizer<Orders> words, IStringLocalizer<Ui> units, RuleText rules, string? q, OrderState? state, string? plant, string? supplier, bool? due, string? sort, bool? desc, string[]? only, CancellationToken ct)
    {
        var list = new OrderListState(q, state, plant, supplier, due ?? false, new ListState(1, 25, sort ?? "due", desc ?? false));
        var answer = await portal.Send(new ExportOrderLines(list.Filter, only), ct);
        if (answer.Error is { } no)
        {
            return Results.Problem(rules.Of(no), statusCode: no.Kind is Refusal.Forbidden ? 403 : 422);
        }

        // Spreadsheets take a file without this mark for the machine's own code page.
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(OrderSheet.Write(answer.Value!, words, units))], "text/csv; charset=utf-8", words["csv.name"] + ".csv");
    }
}
