using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.Shipments;

/// <summary>The SSCCs that a supplier may put on its labels: of its own GS1 company prefix, or lent by the buying organisation.</summary>
public sealed class SsccRange : Aggregate, ISupplierOwned
{
    private SsccRange()
    {
    }

    /// <summary>A range of serial numbers, first to last, under an extension digit and a company prefix.</summary>
    /// <param name="lent">True when the prefix is the buying organisation's.</param>
    public SsccRange(SupplierId supplier, int extension, string prefix, long from, long to, bool lent)
    {
        if (extension is < 0 or > 9)
        {
            throw new RuleBroken("sscc.extension", "The extension digit is one digit, 0 to 9.");
        }

        if (prefix is not { Length: >= 4 and <= 12 } || prefix.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            throw new RuleBroken("sscc.prefix", "A GS1 company prefix has 4 to 12 digits.");
        }

        var most = Sscc.Serials(prefix) - 1;
        if (from < 0 || to < from || to > most)
        {
            throw new RuleBroken("sscc.range", $"Serial numbers under this prefix go from 0 to {most}, the first not after the last.", most);
        }

        (Id, SupplierId, Extension, Prefix) = (Guid.CreateVersion7(), supplier, extension, prefix);
        (From, To, Next, IsLent) = (from, to, from, lent);
    }

    public SupplierId SupplierId { get; private set; }

    /// <summary>The SSCC's first digit.</summary>
    public int Extension { get; private set; }

    /// <summary>GS1 company prefix, as text because leading zeros count.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The first serial number.</summary>
    public long From { get; private set; }

    /// <summary>The last serial number.</summary>
    public long To { get; private set; }

    /// <summary>Where allocation goes on.</summary>
    public long Next { get; private set; }

    /// <summary>True when the prefix is the buying organisation's.</summary>
    public bool IsLent { get; private set; }

    /// <summary>True when no more labels are made from it.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What may not be used again yet.</summary>
    public IReadOnlyList<IssuedSerials> Issued { get; private set; } = [];

    /// <summary>The range as it stands.</summary>
    public SsccRing Ring => new(Extension, Prefix, From, To, Next, Issued);

    /// <summary>The next SSCCs for goods that leave on a day; none of them was used within twelve months.</summary>
    public IReadOnlyList<Sscc> Allocate(int count, DateOnly today, DateOnly leavesOn)
    {
        if (IsStopped)
        {
            throw new RuleBroken("sscc.range-stopped", "No more labels are made from this range.");
        }

        var (ring, ssccs) = Ring.Allocate(count, today, leavesOn);
        (Next, Issued) = (ring.Next, ring.Issued);
        return ssccs;
    }

    /// <summary>A shipment leaves later than was known when its labels were given.</summary>
    public void Leave(IEnumerable<Sscc> ssccs, DateOnly on) => Issued = Ring.Leave(ssccs, on).Issued;

    /// <summary>Makes no more labels from it; those that are out stay valid.</summary>
    public void Stop() => IsStopped = true;

    /// <summary>True when both could make the same SSCC.</summary>
    public bool Overlaps(SsccRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Span(this) is var (from, to) && Span(other) is var (otherFrom, otherTo) && from <= otherTo && otherFrom <= to;
    }

    /// <summary>The first and the last 17 digits that it makes; one prefix may be the beginning of another.</summary>
    private static (long First, long Last) Span(SsccRange range) => (Body(range, range.From), Body(range, range.To));

    private static long Body(SsccRange range, long serial) =>
        long.Parse(Sscc.Of(range.Extension, range.Prefix, serial).Text.AsSpan(0, 17), System.Globalization.CultureInfo.InvariantCulture);
}
