using System.Net.WebSockets;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Benchmarks.Serving.Pages;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Doors;
using Portal.Web.Setup;

namespace Portal.Benchmarks.Serving;

/// <summary>Doors beside the portal's own: its memory, an echo, and pages to compare with.</summary>
internal sealed class MeasuringDoors : IStartupFilter
{
    /// <summary>Where they are.</summary>
    public const string Root = "/bench";

    /// <inheritdoc />
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.MapWhen(context => context.Request.Path.StartsWithSegments(Root), branch =>
        {
            branch.UseWebSockets();
            branch.UseRouting();
            branch.UseAuthentication();
            branch.UseAuthorization();
            branch.UseEndpoints(Map);
        });
        next(app);
    };

    private static void Map(IEndpointRouteBuilder doors)
    {
        doors.MapGet($"{Root}/memory", Memory).AllowAnonymous();
        doors.MapGet($"{Root}/circuits", (CircuitCount circuits) => $"{circuits.Open}").AllowAnonymous();
        doors.MapGet($"{Root}/orders", async (HttpPortal portal, CancellationToken ct) => (await portal.Send(new ListOrders(), ct)).Value!).RequireAuthorization();
        var unguarded = new Lazy<ServiceProvider>(() => UnguardedOrders.House(doors.ServiceProvider.GetRequiredService<Settings>().Database));
        doors.MapGet($"{Root}/unguarded-orders", async (HttpContext http, CancellationToken ct) =>
            (await new HttpPortal(unguarded.Value.GetRequiredService<UseCases>(), http.User).Send(new ListOrders(), ct)).Value!).RequireAuthorization();
        doors.MapGet($"{Root}/echo", Echo).AllowAnonymous();
        doors.MapGet($"{Root}/pages/{{page}}", () => new RazorComponentResult<MeasuredApp>()).RequireAuthorization();
    }

    /// <summary>Bytes on the managed heap that somebody still holds.</summary>
    private static long Memory()
    {
        for (var times = 0; times < 3; times++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task Echo(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[1024];
        while (await socket.ReceiveAsync(buffer, context.RequestAborted) is { MessageType: not WebSocketMessageType.Close } heard)
        {
            await socket.SendAsync(buffer.AsMemory(0, heard.Count), heard.MessageType, heard.EndOfMessage, context.RequestAborted);
        }
    }
}
