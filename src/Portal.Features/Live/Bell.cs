using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Live;

/// <summary>Writes the notes of an event, each with the next cursor; the cursor is the key, so two pumps can't give the same one.</summary>
internal static class Bell
{
    public static async Task<IReadOnlyList<LiveNote>> Write(PortalDb db, OutboxMessage message, DateTime now, CancellationToken ct)
    {
        var happened = OutboxEvents.Read(message.Type, message.Payload);
        var last = await db.LiveNotes.MaxAsync(n => (long?)n.Cursor, ct) ?? 0;
        LiveNote[] notes = [.. Topics.Of(happened).Select((of, i) => new LiveNote { Cursor = last + 1 + i, SupplierId = message.SupplierId, Topic = of.Topic, Subject = of.Subject, At = now })];
        db.LiveNotes.AddRange(notes);
        return notes;
    }
}
