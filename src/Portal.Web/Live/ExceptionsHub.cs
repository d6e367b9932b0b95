using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Doors;

namespace Portal.Web.Live;

/// <summary>The live queue for other clients than our pages: pushes what changed, and tells a client that was away what it missed.</summary>
[Authorize(Policy = Permissions.ReadOrders)]
public sealed class ExceptionsHub(UseCases useCases, HubVisitors visitors) : Hub<IHearExceptions>
{
    /// <summary>What rang after the cursor, oldest first, at most 500; ask again until nothing comes.</summary>
    public async Task<IReadOnlyList<HubNote>> CatchUp(long cursor)
    {
        var answer = await new HttpPortal(useCases, Context.User!).Send(new ListNotes(cursor), Context.ConnectionAborted);
        return answer.Ok ? [.. answer.Value!.Select(n => new HubNote(n.Cursor, n.Topic, n.Subject, n.At))] : throw new HubException(answer.Error!.Code);
    }

    /// <inheritdoc />
    public override async Task OnConnectedAsync()
    {
        foreach (var group in HubGroups.Of(Context.User!))
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, group, Context.ConnectionAborted);
        }

        visitors.Add(Context);
        await base.OnConnectedAsync();
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        visitors.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
