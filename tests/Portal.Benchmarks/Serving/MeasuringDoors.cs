using System.Net.WebSockets;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Portal.Benchmarks.Serving.Pages;

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
