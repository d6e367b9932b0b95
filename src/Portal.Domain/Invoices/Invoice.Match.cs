using Portal.Domain.Cases;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Kernel;

namespace Portal.Domain.Invoices;

public sealed partial class Invoice
{
    /// <summary>Who stands in the history where the portal acts by itself.</summary>
    public const string ByMatch = "Match";

    /// <summary>What matching found last, accepted differences included; null before.</summary>
    public MatchResult? Match { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? MatchedAt { get; private set; }

    /// <summary>What the match comes to without the accepted differences; null before.</summary>
    public MatchOutcome? MatchOutcome { get; private set; }

    /// <summary>Who has to settle first what is left; null when nothing is.</summary>
    public CaseRole? MatchOwner { get; private set; }

    /// <summary>What is to be settled first; null when nothing is.</summary>
    public MatchKind? MatchKind { get; private set; }

    /// <summary>The differences that people accepted.</summary>
    public IReadOnlyList<AcceptedFinding> AcceptedFindings { get; private set; } = [];

    /// <summary>As the match engine takes it.</summary>
    public MatchDocument ToMatch() => MatchDocument.Of(Content, Figures, Id, SubmittedAt);

    /// <summary>What it bills, for matching it and others; nothing unless it <see cref="Counts"/>.</summary>
    public IEnumerable<(OrderLineKey Key, BilledPart Part)> Billed()
    {
        var sign = Kind is InvoiceKind.CreditNote ? -1 : 1;
        return Counts && SubmittedAt is { } at
            ? _lines.Select(l => (l.Key, new BilledPart(
                Id, CorrectsId, at, l.AmountOnly ? 0 : sign * l.Quantity, sign * l.Net, State is InvoiceState.Accepted or InvoiceState.Paid, l.ReceiptNumber, l.AsnNumber,
                AcceptedFindings.Any(a => a.Line == l.Number && a.Finding.Kind.IsPrice()))))
            : [];
    }

    /// <summary>What is left of the match without the accepted differences.</summary>
    public MatchResult? LeftToSettle() => Match?.Without(AcceptedFindings);

    /// <summary>Takes over what matching found, as often as it is matched. Nothing left to settle: it is accepted, unless a person objects to something that matching doesn't see.</summary>
    public void TakeMatch(MatchResult result, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(result);
        MustBe(InvoiceState.Received, InvoiceState.InProcess, InvoiceState.UnderQuery, InvoiceState.ConditionallyAccepted);
        var news = Match is null || !Match.Says(result);
        Found(result, at);
        if (State is InvoiceState.Received)
        {
            State = InvoiceState.InProcess;
        }

        if (news)
        {
            Log(InvoiceEntryKind.Matched, ByMatch, at);
            Raise(new InvoiceMatched(SupplierId, Id, Number, MatchOutcome!.Value));
        }

        if (MatchOutcome is Matching.MatchOutcome.Matched && (Response is null || QueriedByMatch))
        {
            Accept(ByMatch, at);
        }
    }

    /// <summary>A person takes differences as they are; what is still missing goes on waiting.</summary>
    /// <param name="role">Only what this role owns; null for everything, and then a query is lifted as well.</param>
    /// <param name="alsoMissing">Also pays for what has not come or is blocked.</param>
    public void AcceptDeviations(CaseRole? role, bool alsoMissing, string? note, DateTime at, string by)
    {
        MustBe(InvoiceState.InProcess, InvoiceState.UnderQuery, InvoiceState.ConditionallyAccepted);
        var taken = LeftToSettle()!.All().Where(f => (alsoMissing || !f.Finding.Waits) && (role is null || f.Finding.Owner == role)).ToList();
        var lifts = Response is { } r && (role is null || r.Reasons.All(reason => taken.Any(f => f.Finding.Reason == reason)));
        if (taken.Count == 0 && !lifts)
        {
            throw new RuleBroken("invoice.nothing-to-accept", $"{Number} has no difference that you could accept now.", Number);
        }

        if (taken.FirstOrDefault(f => !f.Finding.Kind.CanBeAccepted()) is { Finding: { } hard } where)
        {
            throw new RuleBroken("invoice.cannot-accept", $"{Number}: {hard.Kind} can't be accepted; reject it, so that it comes again rightly.", Number, hard.Kind, where.Line);
        }

        AcceptedFindings = [.. AcceptedFindings, .. taken.Select(f => new AcceptedFinding(f.Line, f.Finding, by, at))];
        Found(Match!, MatchedAt!.Value);
        Log(InvoiceEntryKind.DeviationAccepted, by, at, note);
        if (lifts)
        {
            Settled(InvoiceState.InProcess);
        }

        if (MatchOutcome is Matching.MatchOutcome.Matched && Response is null)
        {
            Accept(by, at);
        }
    }

    private void Found(MatchResult result, DateTime at)
    {
        (Match, MatchedAt) = (result, at);
        var left = LeftToSettle()!;
        (MatchOutcome, MatchOwner, MatchKind) = (left.Outcome, left.First?.Owner, left.First?.Kind);
    }

    private void Accept(string by, DateTime at)
    {
        Settled(InvoiceState.Accepted);
        Answered(at);
        Log(InvoiceEntryKind.Accepted, by, at);
        Raise(new InvoiceAccepted(SupplierId, Id, Number, Kind));
    }

    private void Settled(InvoiceState state) => (State, Response, QueriedByMatch, CreditDue, ExplainedAt) = (state, null, false, null, null);
}
