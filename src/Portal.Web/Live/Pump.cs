using System.Diagnostics;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Features.Kernel;
using Portal.Features.Live;

namespace Portal.Web.Live;

/// <summary>Delivers events: sends what follows from them, then rings. In order per supplier; one supplier's trouble is no other's.</summary>
internal sealed partial class Pump(UseCases useCases, IEnumerable<IReaction> reactions, LiveUpdates live, ILogger<Pump> log)
{
    private const int Batch = 200;
    private readonly ILookup<string, IReaction> _reactions = reactions.ToLookup(r => r.Event, StringComparer.Ordinal);
    private long _heard = -1;

    /// <summary>Delivers what is due; how many events it handled.</summary>
    public async Task<int> Deliver(CancellationToken ct)
    {
        var due = await Send(new ListWaitingEvents(Batch), ct);
        foreach (var supplier in due.GroupBy(e => e.SupplierId))
        {
            foreach (var message in supplier)
            {
                if (!await Deliver(message, ct))
                {
                    break;
                }
            }
        }

        return due.Count;
    }

    /// <summary>Rings here what another node has given a cursor; also what this one may have missed before its turn.</summary>
    public async Task Follow(CancellationToken ct)
    {
        if (_heard < 0)
        {
            _heard = (await Send(new ReadPulse(), ct)).Cursor;
            return;
        }

        IReadOnlyList<LiveNote> notes;
        do
        {
            notes = await Send(new ListNotes(_heard), ct);
            Ring(notes);
        }
        while (notes.Count > 0);
    }

    /// <summary>True when the next event of the supplier may follow.</summary>
    private async Task<bool> Deliver(ListWaitingEvents.Row message, CancellationToken ct)
    {
        using var span = Telemetry.Source.StartActivity($"deliver {message.Type}", ActivityKind.Consumer, message.TraceParent);
        IDomainEvent happened;
        try
        {
            happened = OutboxEvents.Read(message.Type, message.Payload);
        }
        catch (UnreadableEvent unreadable)
        {
            return await Fail(message, unreadable.Message, forGood: true, readable: false, ct);
        }

        if (await React(happened, message, ct) is (var why, var forGood))
        {
            return await Fail(message, why, forGood, readable: true, ct);
        }

        Ring(await Send(new DeliverEvent(message.Id), ct));
        return true;
    }

    /// <summary>Sends what follows; why it failed and whether trying again is no use, or null when all of it was done, now or before.</summary>
    private async Task<(string Why, bool ForGood)?> React(IDomainEvent happened, ListWaitingEvents.Row message, CancellationToken ct)
    {
        foreach (var reaction in _reactions[message.Type])
        {
            try
            {
                foreach (var act in reaction.To(happened))
                {
                    var answer = await useCases.Send(act, c => c.BecomeSystem(reaction.GetType().Name), ct);
                    if (answer.Error is { Code: not "duplicate" } no)
                    {
                        return ($"{act.GetType().Name}: {no.Message}", no.Kind is not Refusal.Conflict);
                    }
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A bug in one reaction must not stop the pump for everybody.
                ReactionFailed(log, reaction.GetType().Name, message.Type, message.Id, e);
                return ($"{reaction.GetType().Name}: {e.GetType().Name}", false);
            }
        }

        return null;
    }

    private async Task<bool> Fail(ListWaitingEvents.Row message, string why, bool forGood, bool readable, CancellationToken ct)
    {
        NotDelivered(log, message.Type, message.Id, why);
        Ring(await Send(new FailEvent(message.Id, why, forGood, readable), ct));
        return forGood;
    }

    private void Ring(IReadOnlyList<LiveNote> notes)
    {
        if (notes.Count > 0)
        {
            _heard = Math.Max(_heard, notes[^1].Cursor);
            live.Ring(notes);
        }
    }

    private async Task<T> Send<T>(Mediator.IRequest<T> request, CancellationToken ct)
    {
        var answer = await useCases.Send(request, c => c.BecomeSystem("outbox"), ct);
        return answer.Ok ? answer.Value! : throw new InvalidOperationException($"{request.GetType().Name}: {answer.Error!.Code}");
    }

    [LoggerMessage(3311, LogLevel.Error, "{Reaction} to {Event} {Id} failed")]
    private static partial void ReactionFailed(ILogger log, string reaction, string @event, Guid id, Exception e);

    [LoggerMessage(3312, LogLevel.Warning, "{Event} {Id} was not delivered: {Why}")]
    private static partial void NotDelivered(ILogger log, string @event, Guid id, string why);
}
