using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.MasterData;

namespace Portal.Features.Sync;

/// <summary>Decides under which of our numbers an ERP's own thing is kept.</summary>
internal sealed class Adoption(PortalDb db, ReferenceDesk references)
{
    /// <summary>Maps what can be mapped without a person and returns our number by the ERP's identifier; what is left out is not ours to describe.</summary>
    /// <param name="things">The ERP's identifier and the number that it would have with us.</param>
    /// <param name="same">True when the thing that we hold under that number, which another ERP named, is the same one.</param>
    /// <remarks>A steward's word wins: what was mapped elsewhere or refused stays so. Two ERPs may use one number for two things, so a number
    /// that another ERP brought is taken for the same thing only when it is called the same; else a steward is asked.</remarks>
    public async Task<IReadOnlyDictionary<string, string>> Adopt(string erp, ReferenceKind kind, IReadOnlyList<(string Id, string Number)> things, Func<string, bool> same, CancellationToken ct)
    {
        var known = await references.Known(erp, kind, things.Select(t => t.Id), ct);
        var foreign = await Foreign(erp, kind, things.Select(t => t.Number), ct);
        var ours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, number) in things)
        {
            var reference = known.GetValueOrDefault(id);
            if (reference is { Refused: true } || (reference?.Target is { } target && target != number))
            {
                continue;
            }

            if (reference?.Target is null)
            {
                if (foreign.Contains(number) && !same(id))
                {
                    await references.Ask(erp, kind, id, number, ct);
                    continue;
                }

                if (reference is null)
                {
                    known[id] = references.Learn(erp, kind, id, number);
                }
                else
                {
                    await references.Map(reference, number, ct);
                }
            }

            ours[id] = number;
        }

        return ours;
    }

    private async Task<HashSet<string>> Foreign(string erp, ReferenceKind kind, IEnumerable<string> numbers, CancellationToken ct)
    {
        var foreign = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in numbers.Distinct().Chunk(500))
        {
            foreign.UnionWith(await db.CrossReferences.Where(r => r.System != erp && r.Kind == kind && r.Target != null && part.Contains(r.Target)).Select(r => r.Target!).ToListAsync(ct));
        }

        return foreign;
    }
}
