using Portal.Domain.Cases;

namespace Portal.Domain.Invoices.Matching;

/// <summary>One difference with the figures that a sentence needs.</summary>
/// <param name="Waits">True while what is missing can still come.</param>
/// <param name="Expected">Quantity, price, amount or rate, by kind.</param>
/// <param name="Actual">The same of the document, cumulative where the kind is.</param>
/// <param name="Text">What stands in the document or what was expected in its place: a number, a unit, a currency, a kind of charge.</param>
public sealed record MatchFinding(MatchKind Kind, bool Waits = false, decimal? Expected = null, decimal? Actual = null, string? Text = null)
{
    /// <summary>What the supplier is told.</summary>
    public InvoiceReason Reason => Kind.Reason();

    /// <summary>Who settles it.</summary>
    public CaseRole Owner => Kind.Owner();

    /// <summary>Waiting or mismatch.</summary>
    public MatchOutcome Outcome => Waits ? MatchOutcome.Waiting : MatchOutcome.Mismatch;

    /// <summary>How far it is off, without a sign; 0 where there are no figures.</summary>
    public decimal Difference => Expected is { } e && Actual is { } a ? Math.Abs(a - e) : 0;
}
