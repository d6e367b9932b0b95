using Portal.Domain.Policies;

namespace Portal.Domain.Invoices.Matching;

/// <summary>Billed against what is there for it.</summary>
/// <param name="Basis">What is there.</param>
/// <param name="Billed">Cumulative.</param>
/// <param name="Final">True when nothing can come any more.</param>
/// <param name="Exact">True when no tolerance applies.</param>
internal readonly record struct Claim(decimal Basis, decimal Billed, bool Final, bool Exact = false)
{
    /// <summary>Where nothing is there at all, no tolerance helps: that is no difference but something missing.</summary>
    public bool Fails(ToleranceLimit limit) => Billed > 0 && (Basis <= 0 || (Exact ? Billed > Basis : limit.IsExceededBy(Billed - Basis, Basis)));

    /// <summary>What more could be billed; null when nothing limits it.</summary>
    public decimal? Left(ToleranceLimit limit) => Exact || Basis <= 0 ? Basis - Billed : Basis + limit.Room(Basis) - Billed;
}
