namespace Portal.Domain.Invoices.Matching;

/// <summary>What matching comes to; a later member outweighs the ones before.</summary>
public enum MatchOutcome
{
    Matched,

    /// <summary>Something that can still come has not come: a receipt, or the release of blocked goods.</summary>
    Waiting,

    /// <summary>A person has to decide.</summary>
    Mismatch,
}
