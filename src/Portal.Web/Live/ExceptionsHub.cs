using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Portal.Features.Kernel;
using Portal.Features.Live;
using Portal.Web.Doors;

namespace Portal.Web.Live;

/// <summary>The live queue for other clients than our pages: pushes what changed, and tells a client that was away what it missed.</summary>
[Authorize(Policy = Permissions.ReadOrders)]
internal sealed class ExceptionsHub(UseCases useCases, HubVisitors visitors) : Hub<IHearExceptions>
{
    /// <summary>The cursor of this moment, from which a client that has just read its lists catches up.</summary>
    public async Task<long> Now() => (await Pulse()).Cursor;

    /// <summary>What rang after the cursor, oldest first, at most 500; ask again until nothing comes. A cursor from before the first note that is kept is
    /// refused with cursor.too-old: the client reads its lists anew and goes on from <see cref="Now"/>.</summary>
    public async Task<IReadOnlyList<HubNote>> CatchUp(long cursor)
    {
        if (cursor + 1 < (await Pulse()).FirstCursor)
        {
            throw new HubException("cursor.too-old");
        }

        var answer = await new HttpPortal(useCases, Context.User!).Send(new ListNotes(cursor), Context.ConnectionAborted);
        return answer.Ok ? [.. answer.Value!.Select(n => new HubNote(n.Cursor, n.Topic, n.Subject, n.At))] : throw new HubException(answer.Error!.Code);
    }

    // Two numbers that tell nobody anything of others, so the portal asks for itself.
    private async Task<ReadPulse.View> Pulse() => (await useCases.Send(new ReadPulse(), c => c.BecomeSystem("hub"), Context.ConnectionAborted)).Value!;

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
