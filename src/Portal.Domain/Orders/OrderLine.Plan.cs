using Portal.Domain.Planning;

namespace Portal.Domain.Orders;

public sealed partial class OrderLine
{
    /// <summary>When what is expected moved last by an agreement (UTC); null when it never did.</summary>
    public DateTime? MovedAt { get; private set; }

    /// <summary>The last day that was expected before it moved; null when nothing was.</summary>
    public DateOnly? MovedFrom { get; private set; }

    /// <summary>The last day that is expected since it moved; null when nothing is.</summary>
    public DateOnly? MovedTo { get; private set; }

    /// <summary>By how much the expected quantity changed when it moved, in <see cref="Unit"/>.</summary>
    public decimal? MovedBy { get; private set; }

    /// <summary>True when a revision opened the line after it was agreed and no answer has been agreed since; also when what the ERP held as confirmed
    /// from the beginning is not the whole of what is asked for.</summary>
    internal bool AgreementIsOutdated =>
        _answers.Where(a => a.IsAgreed).MaxBy(a => a.Number) is { } agreed
            ? agreed.Revision < OpenedByRevision
            : (ExpediteFrom ?? State) is LineState.ToAnswer or LineState.WaitingForBuyer or LineState.Countered;

    /// <summary>What stands now, agreed or else requested, with all that was to come after a day moved onto it.</summary>
    public IReadOnlyList<SchedulePart> NoLaterThan(DateOnly day)
    {
        var agreed = Parts(Baseline.Agreed).ToList();
        var parts = agreed.Count > 0 && !AgreementIsOutdated ? agreed : [.. Parts(Baseline.Requested)];
        return SchedulePart.Merged(parts.Select(p => p.OnDock > day ? p with { OnDock = day } : p));
    }

    /// <summary>Writes onto the schedule what planning sums up, so that a plant's figures are one read of one table.</summary>
    internal void Plan(string plantCode)
    {
        var arrivals = Arrivals.Of(this);
        var covered = IsOpen ? Coverage.Of(Needed, Parts(Baseline.Agreed)) : [];
        var needed = _schedule.Exists(s => s.Baseline is Baseline.Needed) ? Baseline.Needed : Baseline.Requested;
        foreach (var part in _schedule)
        {
            var expected = part.Baseline is Baseline.Answered or Baseline.Needed ? null : arrivals.FirstOrDefault(a => a.OnDock == part.OnDock && a.Confirmed == part.Baseline is Baseline.Agreed);
            var cover = part.Baseline == needed ? covered.FirstOrDefault(c => c.NeededOn == part.OnDock) : null;
            part.Plan(plantCode, ItemNumber, Unit, expected?.Quantity, cover?.OnTime, cover?.Late);
        }
    }

    private void Move(IReadOnlyList<SchedulePart> from, IReadOnlyList<SchedulePart> to, DateTime at)
    {
        if (SchedulePart.Same(from, to))
        {
            return;
        }

        // Several moves since the beginning of yesterday are one: from where it stood before the first.
        var again = MovedAt >= at.Date.AddDays(-1);
        var by = to.Sum(p => p.Quantity) - from.Sum(p => p.Quantity);
        (MovedFrom, MovedBy) = again ? (MovedFrom, (MovedBy ?? 0) + by) : (Last(from), by);
        (MovedAt, MovedTo) = (at, Last(to));
    }

    private void ForgetMove() => (MovedAt, MovedFrom, MovedTo, MovedBy) = (null, null, null, null);

    private static DateOnly? Last(IReadOnlyList<SchedulePart> parts) => parts.Count == 0 ? null : parts.Max(p => p.OnDock);
}
