using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Orders;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>What a person types into one line, as typed: text stays text until it is sent.</summary>
public sealed partial class LineDraft
{
    public int Line { get; set; }

    /// <summary>The revision that was on the screen when it was typed.</summary>
    public int Revision { get; set; }

    public AnswerKind Kind { get; set; } = AnswerKind.Change;

    public List<Part> Parts { get; set; } = [];

    public string Price { get; set; } = "";

    public string Substitute { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Note { get; set; } = "";

    public bool WithNote { get; set; }

    /// <summary>True when quantities are typed in the supplier's own unit.</summary>
    public bool InSupplierUnit { get; set; }

    /// <summary>The culture whose decimal sign was typed.</summary>
    public string Culture { get; set; } = CultureInfo.CurrentCulture.Name;

    /// <summary>True when somebody tried to send it: what is missing is said from then on.</summary>
    [JsonIgnore]
    public bool Tried { get; set; }

    /// <summary>A part of a split, as typed.</summary>
    public sealed class Part
    {
        public string Quantity { get; set; } = "";

        public DateOnly? OnDock { get; set; }
    }

    /// <summary>Starts from what the person would change: the earlier day that is asked for, the counter-offer, the own answer, else what is requested.</summary>
    public static LineDraft From(OrderView.Line line, int revision)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Earlier: { Count: > 0 } earlier } => From(line, new LineOffer(AnswerKind.Change, earlier, line.AgreedPrice), revision),
            { State: LineState.Countered, Last.Counter: { } counter } => From(line, counter, revision),
            { State: LineState.ToAnswer, Last: { Outcome: AnswerOutcome.Rejected } last } when last.Revision == revision => From(line, last.Offer, revision),
            { State: LineState.WaitingForBuyer, Last: { } last } => From(line, last.Offer, revision),
            { State: LineState.InPolicy or LineState.Agreed, Agreed: { Count: > 0 } agreed } => From(line, new LineOffer(AnswerKind.Change, agreed, line.AgreedPrice, Own: line.Last?.Offer.Own), revision),
            _ => From(line, new LineOffer(AnswerKind.Change, line.Requested), revision),
        };
    }

    /// <summary>Starts from an answer, in the unit in which it was given.</summary>
    public static LineDraft From(OrderView.Line line, LineOffer offer, int revision)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(offer);
        var draft = new LineDraft
        {
            Line = line.Number,
            Revision = revision,
            Kind = offer.Kind is AnswerKind.Accept ? AnswerKind.Change : offer.Kind,
            Parts = [.. (offer.Parts.Count > 0 ? offer.Parts : line.Requested).Select(p => new Part { Quantity = Numbers.Field(p.Quantity), OnDock = p.OnDock })],
            Price = Numbers.Field(offer.Price ?? line.Price),
            Substitute = offer.SubstituteItem ?? "",
            Reason = offer.Reason ?? "",
            Note = offer.Note ?? "",
        };
        if (offer.Own is not null)
        {
            draft.Count(line, inSupplierUnit: true);
        }

        return draft;
    }

    /// <summary>As it is kept.</summary>
    public string Save()
    {
        Culture = CultureInfo.CurrentCulture.Name;
        return JsonSerializer.Serialize(this);
    }

    /// <summary>As it was kept, with the reader's decimal sign; null when it can't be read.</summary>
    public static LineDraft? Restore(string kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept is not ['{', ..] || JsonSerializer.Deserialize<LineDraft>(kept) is not { } draft)
        {
            return null;
        }

        draft.Price = Numbers.FromCulture(draft.Price, draft.Culture);
        foreach (var part in draft.Parts)
        {
            part.Quantity = Numbers.FromCulture(part.Quantity, draft.Culture);
        }

        return draft;
    }

    /// <summary>Goes on in the other unit: what was typed is turned into it.</summary>
    public void Count(OrderView.Line line, bool inSupplierUnit)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (inSupplierUnit == InSupplierUnit || OwnUnit(line) is not { } unit)
        {
            return;
        }

        InSupplierUnit = inSupplierUnit;
        foreach (var part in Parts)
        {
            if (Numbers.TryRead(part.Quantity, out var typed))
            {
                part.Quantity = Numbers.Field(inSupplierUnit ? unit.From(typed) : unit.To(typed, line.Decimals));
            }
        }
    }

    /// <summary>The supplier's unit of a line; null when it is the ordering unit.</summary>
    public static OwnUnit? OwnUnit(OrderView.Line line) => line is { SupplierUnit: { } code, SupplierFactor: > 0 and { } factor } ? new(code, factor) : null;
}
