using Portal.Domain.Orders;
using Portal.Domain.Policies;
using Portal.Domain.Postings;

namespace Portal.Features.Orders;

/// <summary>An order as a page shows it, to its supplier or to staff.</summary>
public sealed record OrderView(
    Guid Id, string Number, string SupplierName, string SupplierNumber, string PlantCode, string PlantName, string Buyer, OrderState State,
    string Currency, string PaymentTerms, string Incoterms, DateOnly OrderedOn, int Revision, DateTime RevisedAt, DateOnly? AnswerBy,
    decimal NetTotal, string? Note, int? TransitDays,
    IReadOnlyList<OrderView.Line> Lines,
    IReadOnlyList<OrderView.RevisionRow> Revisions,
    IReadOnlyList<OrderView.Message> Messages,
    IReadOnlyList<OrderView.Happening> Timeline,
    OrderView.Draft? Unsent)
{
    /// <summary>A line with its baselines, tolerance, answer and the receipt of its write-back.</summary>
    /// <param name="Was">What was asked for when the supplier answered last, where that is not what is asked for now; null where it is.</param>
    /// <param name="CarriedFrom">The revision in which it was agreed, where later ones left it untouched; null otherwise.</param>
    /// <param name="Earlier">What would be promised with a yes to the earlier day; null when nobody asks.</param>
    public sealed record Line(
        int Number, string Item, string? SupplierItem, string Description, decimal Quantity, string Unit, string UnitName, int Decimals,
        string? SupplierUnit, decimal? SupplierFactor, decimal Price, decimal PriceUnit, LineState State, decimal Received, bool Cancelled,
        IReadOnlyList<SchedulePart> Requested, IReadOnlyList<SchedulePart> Agreed, IReadOnlyList<SchedulePart> Answered, decimal? AgreedPrice,
        IReadOnlyList<SchedulePart>? Was, decimal? WasPrice, int? CarriedFrom, Room Tolerance, Answer? Last, Receipt? WriteBack, DateOnly? ExpediteTo, string? ExpediteReason, decimal? ExpediteCost, IReadOnlyList<SchedulePart>? Earlier);

    /// <summary>What passes without a person, in figures: null where nothing is checked; days early and late, prices per price unit.</summary>
    public sealed record Room(decimal? MinQuantity, decimal? MaxQuantity, int? DaysEarly, int? DaysLate, decimal? MinPrice, decimal? MaxPrice, Tolerances Limits, string Policy)
    {
        internal static Room Of(OrderLine line, Tolerances t, string policy) => new(
            line.Quantity - t.QuantityDown.Room(line.Quantity), line.Quantity + t.QuantityUp.Room(line.Quantity),
            (int?)t.DateEarly.Absolute, (int?)t.DateLate.Absolute, line.Price - t.PriceDown.Room(line.Price), line.Price + t.PriceUp.Room(line.Price), t, policy);
    }

    /// <summary>The answer that counts now and what became of it.</summary>
    public sealed record Answer(
        int Number, int Revision, LineOffer Offer, AnswerOutcome Outcome, IReadOnlyList<Deviation> Deviations, DateTime AnsweredAt, string AnsweredBy,
        DateTime? DecidedAt, string? DecidedBy, string? DecisionReason, LineOffer? Counter, DateOnly? CounterDueOn);

    /// <summary>Where the write-back stands: saved, queued, in the ERP under its document, or refused with the reason.</summary>
    public sealed record Receipt(PostingState State, DateTime ClaimableAt, string? Document, string? Reason, DateTime MadeAt, DateTime? AnsweredAt, DateTime NextAttemptAt, int Answer, bool Tried)
    {
        /// <summary>A supplier learns why the ERP refused, but not what its network says: addresses of the inside are in there.</summary>
        internal static Receipt? Of(Posting? posting, bool forSupplier) => posting is null ? null : new(
            posting.State, posting.ClaimableAt, posting.Document, forSupplier && posting.State is not PostingState.Rejected ? null : posting.LastError,
            posting.MadeAt, posting.AnsweredAt, posting.NextAttemptAt, posting.AnswerNumber, posting is { Attempts: > 0, LastError: not null });
    }

    /// <summary>A revision in the history.</summary>
    public sealed record RevisionRow(int Number, DateTime ReceivedAt);

    /// <summary>A message of the conversation.</summary>
    public sealed record Message(int? Line, string Author, bool FromSupplier, string Text, DateTime SentAt);

    /// <summary>An entry of the timeline; <paramref name="Hop"/> is the time since what it follows.</summary>
    public sealed record Happening(DateTime At, OrderEntryKind Kind, int? Line, string By, string Facts, TimeSpan? Hop, string? TraceId);

    /// <summary>What this person typed and has not sent, by its part (see <see cref="AnswerDraft"/>).</summary>
    public sealed record Draft(IReadOnlyDictionary<string, Typed> Parts, DateTime SavedAt);

    /// <summary>One part as it was typed, and the revision that was on the screen then.</summary>
    public sealed record Typed(int Revision, string Content);
}
