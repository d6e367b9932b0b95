using System.Text.Json;
using Portal.DemoErp.Ledger;
using Portal.DemoErp.MasterData;
using Portal.DemoErp.Orders;
using Portal.DemoErp.Desk;
using Portal.DemoErp.Supply;

namespace Portal.DemoErp.Api;

/// <summary>All doors: the interface (/api, which the switches can break), the people's acts, and the page with its own readings (/desk).</summary>
internal static class Doors
{
    public static WebApplication Open(WebApplication app)
    {
        app.UseHostFiltering();
        app.Use(Answer);
        app.UseRouting();
        var api = app.MapGroup("/api");
        Readings(api.MapGroup("").AddEndpointFilter<Faults>());
        ConfirmationApi.Map(api.MapGroup("").AddEndpointFilter<Faults>());
        OrderActsApi.Map(api);
        SupplyActsApi.Map(api);
        LedgerApi.Map(api);
        SwitchesApi.Map(api);
        var desk = app.MapGroup("/desk");
        Readings(desk);
        DeskApi.Map(desk);
        PageFiles.Map(app);
        app.MapGet("/health", () => Results.Text("Healthy"));
        return app;
    }

    private static void Readings(RouteGroupBuilder group)
    {
        MasterDataApi.Map(group);
        OrderReadingApi.Map(group);
        SupplyReadingApi.Map(group);
    }

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (Refused no)
        {
            await no.ToResult().ExecuteAsync(context);
        }
        catch (BadHttpRequestException unreadable)
        {
            var sentence = unreadable.InnerException is JsonException json ? json.Message : unreadable.Message;
            await new Refused("request.unreadable", sentence, unreadable.StatusCode).ToResult().ExecuteAsync(context);
        }
    }
}
