using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>The serial numbers of a range as a ring: it goes on after the last one at the first one, and leaves out what was used in the last twelve months.</summary>
/// <param name="Extension">The SSCC's first digit.</param>
/// <param name="Prefix">The owner's GS1 company prefix.</param>
/// <param name="Next">Where it goes on.</param>
/// <param name="Issued">What may not be used again yet; in no order, never overlapping.</param>
public sealed record SsccRing(int Extension, string Prefix, long From, long To, long Next, IReadOnlyList<IssuedSerials> Issued)
{
    /// <summary>Months within which a serial number is not used again (GS1: a year from the day the goods leave).</summary>
    public const int MonthsKept = 12;

    /// <summary>How many numbers are free on a day.</summary>
    public long Free(DateOnly today) => To - From + 1 - Locked(today).Sum(i => i.Count);

    /// <summary>The next numbers, and the ring without them; refused whole when there are not enough.</summary>
    /// <param name="leavesOn">When the goods leave the supplier, as far as is known.</param>
    public (SsccRing Ring, IReadOnlyList<Sscc> Ssccs) Allocate(int count, DateOnly today, DateOnly leavesOn)
    {
        if (count < 1)
        {
            throw new RuleBroken("sscc.count", "Say how many labels you need.");
        }

        var locked = Locked(today);
        if (Free(today) is var free && free < count)
        {
            var on = locked.Count == 0 ? (DateOnly?)null : locked.Min(i => i.FreeOn);
            throw new RuleBroken("sscc.exhausted", $"Only {free} numbers of the range are free; {count} are needed. The next become free on {on:yyyy-MM-dd}.", free, count, on);
        }

        var day = leavesOn > today ? leavesOn : today;
        var taken = Gaps(locked, Next, To).Concat(Gaps(locked, From, Next - 1)).ToList();
        var (left, parts) = ((long)count, new List<IssuedSerials>());
        foreach (var (from, to) in taken.TakeWhile(_ => left > 0))
        {
            var last = Math.Min(to, from + left - 1);
            parts.Add(new(from, last, day));
            left -= last - from + 1;
        }

        var next = parts[^1].To == To ? From : parts[^1].To + 1;
        var ssccs = parts.SelectMany(p => Enumerable.Range(0, (int)p.Count).Select(i => Sscc.Of(Extension, Prefix, p.From + i))).ToList();
        return (this with { Next = next, Issued = Merged([.. locked, .. parts]) }, ssccs);
    }

    /// <summary>The goods leave later than was known when their labels were given: the twelve months begin then. SSCCs of other ranges are left out.</summary>
    public SsccRing Leave(IEnumerable<Sscc> ssccs, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(ssccs);
        var issued = Issued.ToList();
        foreach (var serial in ssccs.Select(SerialOf).OfType<long>())
        {
            if (issued.Find(i => i.From <= serial && serial <= i.To) is { } run && run.On < on)
            {
                issued.Remove(run);
                issued.AddRange(new[] { run with { To = serial - 1 }, new(serial, serial, on), run with { From = serial + 1 } }.Where(i => i.Count > 0));
            }
        }

        return this with { Issued = Merged(issued) };
    }

    private List<IssuedSerials> Locked(DateOnly today) => [.. Issued.Where(i => i.FreeOn > today).OrderBy(i => i.From)];

    private long? SerialOf(Sscc sscc)
    {
        var head = $"{Extension}{Prefix}";
        return sscc.Text.StartsWith(head, StringComparison.Ordinal)
            && long.TryParse(sscc.Text.AsSpan(head.Length, sscc.Text.Length - head.Length - 1), out var serial) && serial >= From && serial <= To ? serial : null;
    }

    /// <summary>What lies free between two numbers.</summary>
    private static IEnumerable<(long From, long To)> Gaps(List<IssuedSerials> locked, long from, long to)
    {
        foreach (var run in locked.Where(i => i.To >= from && i.From <= to))
        {
            if (run.From > from)
            {
                yield return (from, run.From - 1);
            }

            from = run.To + 1;
        }

        if (from <= to)
        {
            yield return (from, to);
        }
    }

    /// <summary>Neighbours of one day are one entry, so that what is remembered stays short.</summary>
    private static List<IssuedSerials> Merged(List<IssuedSerials> issued)
    {
        var merged = new List<IssuedSerials>();
        foreach (var run in issued.OrderBy(i => i.From))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.To + 1 == run.From && last.On == run.On)
            {
                merged[^1] = last with { To = run.To };
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }
}
