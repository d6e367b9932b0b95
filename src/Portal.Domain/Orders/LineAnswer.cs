using Portal.Domain.Kernel;
using Portal.Domain.Policies;

namespace Portal.Domain.Orders;

/// <summary>One answer to one line, kept with what it deviated in, who decided it and how.</summary>
public sealed class LineAnswer : ISupplierOwned, IPart
{
    private LineAnswer()
    {
    }

    internal LineAnswer(PurchaseOrder order, OrderLine line, LineOffer offer, Verdict verdict, DateTime at, string by)
    {
        (Id, SupplierId, OrderId, LineId) = (Guid.CreateVersion7(), line.SupplierId, line.OrderId, line.Id);
        (Number, Revision, Offer, AnsweredAt, AnsweredBy) = (line.NextAnswer, order.Revision, offer, at, by);
        (Deviations, Policy) = (verdict.Deviations, verdict.Policy);
        (StateBefore, AgreedBefore, AgreedPriceBefore) = (line.State, [.. line.Parts(Baseline.Agreed)], line.AgreedPrice);
        (AnswerByBefore, ExpediteToBefore, ExpediteReasonBefore) = (order.AnswerBy, line.ExpediteTo, line.ExpediteReason);
        (ExpediteCostBefore, ExpediteFromBefore) = (line.ExpediteCost, line.ExpediteFrom);
        Outcome = verdict.Passes ? AnswerOutcome.InPolicy : AnswerOutcome.Waiting;
    }

    public Guid Id { get; private set; }

    public SupplierId SupplierId { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid LineId { get; private set; }

    /// <summary>The version of the confirmation, counted per line from 1; part of the posting's key.</summary>
    public int Number { get; private set; }

    /// <summary>The revision of the order that was answered.</summary>
    public int Revision { get; private set; }

    public LineOffer Offer { get; private set; } = new(AnswerKind.Accept, []);

    public IReadOnlyList<Deviation> Deviations { get; private set; } = [];

    /// <summary>The policy that judged it, in words for people (name and version).</summary>
    public string Policy { get; private set; } = "";

    public AnswerOutcome Outcome { get; private set; }

    /// <summary>When it was given (UTC).</summary>
    public DateTime AnsweredAt { get; private set; }

    public string AnsweredBy { get; private set; } = "";

    /// <summary>When the buyer decided (UTC).</summary>
    public DateTime? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>The buyer's counter-offer, when there is one.</summary>
    public LineOffer? Counter { get; private set; }

    /// <summary>The day by which the supplier is to answer the counter-offer.</summary>
    public DateOnly? CounterDueOn { get; private set; }

    /// <summary>What undoing goes back to.</summary>
    public LineState StateBefore { get; private set; }

    public IReadOnlyList<SchedulePart> AgreedBefore { get; private set; } = [];

    public decimal? AgreedPriceBefore { get; private set; }

    public DateOnly? AnswerByBefore { get; private set; }

    public DateOnly? ExpediteToBefore { get; private set; }

    public string? ExpediteReasonBefore { get; private set; }

    public decimal? ExpediteCostBefore { get; private set; }

    public LineState? ExpediteFromBefore { get; private set; }

    /// <summary>The ERP has it.</summary>
    public bool IsPosted { get; private set; }

    public Guid RootId => OrderId;

    /// <summary>True when it is what both sides agreed on.</summary>
    internal bool IsAgreed => Outcome is AnswerOutcome.InPolicy or AnswerOutcome.Approved or AnswerOutcome.ApprovedAndUpdated;

    /// <summary>True when it is the supplier's yes to the buyer's counter-offer.</summary>
    internal bool TookCounter => Policy == Verdict.CounterOffer.Policy;

    /// <summary>True when it is the supplier's yes to an earlier day.</summary>
    internal bool IsEarlierDay => Policy == Verdict.EarlierDay.Policy;

    internal void Decide(AnswerOutcome outcome, DateTime at, string by, string? reason) =>
        (Outcome, DecidedAt, DecidedBy, DecisionReason) = (outcome, at, by, reason);

    internal void CounterWith(LineOffer counter, DateOnly dueOn, DateTime at, string by)
    {
        Decide(AnswerOutcome.Countered, at, by, counter.Note);
        (Counter, CounterDueOn) = (counter, dueOn);
    }

    internal void Reopen() => (Outcome, DecidedAt, DecidedBy, DecisionReason, Counter, CounterDueOn) = (AnswerOutcome.Waiting, null, null, null, null, null);

    internal void Posted() => IsPosted = true;

    internal void Become(AnswerOutcome outcome) => Outcome = outcome;
}
