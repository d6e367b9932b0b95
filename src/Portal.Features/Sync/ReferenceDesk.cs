using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Cases;
using Portal.Domain.Kernel;
using Portal.Domain.MasterData;
using Portal.Domain.Values;
using Portal.Features.Cases;

namespace Portal.Features.Sync;

/// <summary>Keeps what other systems call our things: learns, asks a steward for what is unknown, and wakes what waited.</summary>
internal sealed class ReferenceDesk(PortalDb db, CaseDesk cases, FeedBook feeds, TimeProvider clock)
{
    private readonly Dictionary<(string System, ReferenceKind Kind, string ForeignId), CrossReference> _learned = [];

    /// <summary>True when this use case has mapped what was unknown, so that something left out before has to be read again.</summary>
    public bool HasMapped { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What a system calls things of one kind, by its identifiers.</summary>
    public async Task<Dictionary<string, CrossReference>> Known(string system, ReferenceKind kind, IEnumerable<string> ids, CancellationToken ct)
    {
        var found = new Dictionary<string, CrossReference>(StringComparer.Ordinal);
        foreach (var part in ids.Distinct().Chunk(500))
        {
            foreach (var reference in await db.CrossReferences.Where(r => r.System == system && r.Kind == kind && part.Contains(r.ForeignId)).ToListAsync(ct))
            {
                found[reference.ForeignId] = reference;
            }
        }

        return found;
    }

    /// <summary>What this very use case has learned and not saved yet.</summary>
    public CrossReference? Learned(string system, ReferenceKind kind, string foreignId) => _learned.GetValueOrDefault((system, kind, foreignId));

    /// <summary>Learns an identifier together with what it names.</summary>
    public CrossReference Learn(string system, ReferenceKind kind, string foreignId, string target)
    {
        var reference = _learned[(system, kind, foreignId)] = new CrossReference(system, kind, foreignId, target, Now);
        db.CrossReferences.Add(reference);
        return reference;
    }

    /// <summary>Keeps an identifier that names nothing of ours and asks a steward; asked once, however often it is used.</summary>
    public async Task<CrossReference> Ask(string system, ReferenceKind kind, string foreignId, string? seenIn, CancellationToken ct)
    {
        var reference = Learned(system, kind, foreignId)
            ?? await db.CrossReferences.SingleOrDefaultAsync(r => r.System == system && r.Kind == kind && r.ForeignId == foreignId, ct);
        if (reference is null)
        {
            db.CrossReferences.Add(reference = _learned[(system, kind, foreignId)] = new CrossReference(system, kind, foreignId, null, Now));
        }

        if (!reference.Refused && await cases.Find(CaseKind.MasterDataUnknown, Subject(reference), ct) is null)
        {
            var facts = new UnknownFacts { System = system, Kind = kind, ForeignId = foreignId, SeenIn = seenIn };
            await cases.Open(CaseKind.MasterDataUnknown, SupplierId.House, Subject(reference), CaseRole.Steward, Due(), facts, ct);
        }

        return reference;
    }

    /// <summary>Points an identifier to a thing of ours; what waited for it goes on by itself.</summary>
    public async Task Map(CrossReference reference, string target, CancellationToken ct)
    {
        if (reference.Target == target && !reference.Refused)
        {
            return;
        }

        reference.MapTo(target);
        HasMapped = true;
        await cases.Close(CaseKind.MasterDataUnknown, Subject(reference), $"mapped: {target}", ct);
        foreach (var document in await Waiting(reference, ct))
        {
            document.Again();
        }

        // Stock of an unknown item and the master data that names it were left out: they are read again.
        await feeds.Rewind(reference.System, Feeds.Supply, ct);
        await feeds.Rewind(reference.System, Feeds.MasterData, ct);
    }

    /// <summary>Says that an identifier will not be mapped; what waited for it is refused with the reason.</summary>
    public async Task Refuse(CrossReference reference, string reason, CancellationToken ct)
    {
        reference.Refuse();
        await cases.Close(CaseKind.MasterDataUnknown, Subject(reference), $"refused: {reason}", ct);
        foreach (var document in await Waiting(reference, ct))
        {
            document.Ended(InboundState.Refused, $"{KeyOf(reference)} was refused: {reason}", Now);
        }
    }

    /// <summary>What names an identifier as the subject of a case.</summary>
    public static string Subject(CrossReference reference) => $"{reference.System}/{KeyOf(reference)}";

    /// <summary>What a waiting document says that it waits for.</summary>
    public static string Key(ReferenceKind kind, string foreignId) => $"{kind}/{foreignId}";

    private static string KeyOf(CrossReference reference) => Key(reference.Kind, reference.ForeignId);

    /// <summary>Documents that wait for it, and those that were refused because of it.</summary>
    private async Task<IEnumerable<InboundDocument>> Waiting(CrossReference reference, CancellationToken ct)
    {
        var (system, key) = (reference.System, KeyOf(reference));
        var named = await db.Inbound
            .Where(d => d.System == system && (d.State == InboundState.Waiting || d.State == InboundState.Refused) && d.WaitsFor != null && d.WaitsFor.Contains(key))
            .ToListAsync(ct);
        return named.Where(d => d.WaitsFor!.Split('\n').Contains(key));
    }

    private DateTime Due() => WorkingDays.MondayToFriday.Add(DateOnly.FromDateTime(Now), 1).ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc);
}
