using Portal.Domain.Cases;

namespace Portal.Domain.Invoices.Matching;

/// <summary>What matching found: line by line, in the order of their numbers, and on the document as a whole.</summary>
public sealed record MatchResult(IReadOnlyList<LineMatch> Lines, IReadOnlyList<MatchFinding> Findings)
{
    /// <summary>The worst of all findings.</summary>
    public MatchOutcome Outcome => All().Select(f => f.Finding.Outcome).DefaultIfEmpty(MatchOutcome.Matched).Max();

    /// <summary>True while something that it waits for can still come.</summary>
    public bool IsWaiting => All().Any(f => f.Finding.Waits);

    /// <summary>Each reason once.</summary>
    public IReadOnlyList<InvoiceReason> Reasons => [.. All().Select(f => f.Finding.Reason).Distinct().Order()];

    /// <summary>Who has something to settle, each once, whoever comes first first.</summary>
    public IReadOnlyList<CaseRole> Owners => [.. Sorted().Select(f => f.Owner).Distinct()];

    /// <summary>What is to be settled first: a mismatch before what only waits; null when matched.</summary>
    public MatchFinding? First => Sorted().FirstOrDefault();

    /// <summary>Every finding with its line, null for the document's own.</summary>
    public IEnumerable<(int? Line, MatchFinding Finding)> All() =>
        Findings.Select(f => ((int?)null, f)).Concat(Lines.SelectMany(l => l.Findings.Select(f => ((int?)l.Line, f))));

    /// <summary>Without what people have accepted.</summary>
    public MatchResult Without(IReadOnlyCollection<AcceptedFinding> accepted)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return accepted.Count == 0 ? this : new(
            [.. Lines.Select(l => l with { Findings = [.. l.Findings.Where(f => !accepted.Any(a => a.Covers(l.Line, f)))] })],
            [.. Findings.Where(f => !accepted.Any(a => a.Covers(null, f)))]);
    }

    /// <summary>True when both found the same, whatever the figures beside it.</summary>
    public bool Says(MatchResult other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return All().SequenceEqual(other.All());
    }

    private IEnumerable<MatchFinding> Sorted() => All().Select(f => f.Finding).OrderByDescending(f => f.Outcome).ThenBy(f => f.Kind);
}
