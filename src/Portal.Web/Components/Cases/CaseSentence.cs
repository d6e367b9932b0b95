using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Cases;
using Portal.Domain.Policies;
using Portal.Domain.Postings;
using Portal.Features.Cases;
using Portal.Features.Kernel;
using Portal.Features.Postings;
using Portal.Features.Sync;
using Portal.Web.Components.Kit;
using Portal.Web.Resources;

namespace Portal.Web.Components.Cases;

/// <summary>Puts the facts of a case into one plain sentence of the reader's language.</summary>
public sealed class CaseSentence(IStringLocalizer<Resources.Cases> words, IStringLocalizer<Ui> ui, ViewerTime time)
{
    private const int Most = 2;

    /// <summary>The sentence of a case.</summary>
    public string Of(CaseKind kind, string facts) => kind switch
    {
        CaseKind.AnswerDeviates => Answer(Facts.Read<AnswerFacts>(facts)),
        CaseKind.ChangeConflict => Conflict(Facts.Read<ConflictFacts>(facts)),
        CaseKind.NotAcknowledged => Unanswered(Facts.Read<OverdueFacts>(facts)),
        CaseKind.ConfirmationLate => Unagreed(Facts.Read<OverdueFacts>(facts)),
        CaseKind.MasterDataUnknown => Unknown(Facts.Read<UnknownFacts>(facts)),
        CaseKind.PostingFailed => Posting(Facts.Read<PostingFacts>(facts)),
        _ => words[$"kind.{kind}"],
    };

    /// <summary>What it is about: the item's description, where the facts tell it.</summary>
    public static string? Item(CaseKind kind, string facts) => kind switch
    {
        CaseKind.AnswerDeviates => Facts.Read<AnswerFacts>(facts).Description,
        CaseKind.ChangeConflict => Facts.Read<ConflictFacts>(facts).Description,
        _ => null,
    };

    /// <summary>One deviation of an answer.</summary>
    public string Of(Deviation d, AnswerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(d);
        ArgumentNullException.ThrowIfNull(facts);
        var unit = ui.Unit(facts.Unit);
        var part = d.Quantity >= facts.Ordered ? Show.Quantity(d.Quantity, unit) : words["says.part", Show.Number(d.Quantity), Show.Quantity(facts.Ordered, unit)].Value;
        return d.Kind switch
        {
            DeviationKind.DateLate => words.Count("says.DateLate", d.Days, part),
            DeviationKind.DateEarly => words.Count("says.DateEarly", -d.Days, part),
            DeviationKind.QuantityUp or DeviationKind.QuantityDown => words[$"says.{d.Kind}", Show.Quantity(d.Actual ?? 0, unit), Show.Number(d.Expected ?? 0)],
            DeviationKind.PriceUp or DeviationKind.PriceDown => words[$"says.{d.Kind}", Show.Number(Math.Abs(Math.Round(d.Percent ?? 0, 1)), 1), Show.Price(d.Actual ?? 0, facts.Currency), Show.Price(d.Expected ?? 0, facts.Currency)],
            DeviationKind.Substitution => words["says.Substitution", d.Text ?? "", facts.Item],
            _ => string.IsNullOrWhiteSpace(d.Text) ? words["says.Rejected"] : words["says.Rejected-why", d.Text],
        };
    }

    /// <summary>Why a case was closed, in words; what follows a colon is a name or a person's own words.</summary>
    public string Closed(string why)
    {
        ArgumentNullException.ThrowIfNull(why);
        var (reason, detail) = why.Split(": ", 2) is [var r, var d] ? (r, d) : (why, "");
        var known = words[$"closed.{reason}", detail];
        return known.ResourceNotFound ? why : known.Value;
    }

    /// <summary>A line of a case's history, in words.</summary>
    public string Did(string what, string? text) => (what, text) switch
    {
        ("closed", _) => words["did.closed", Closed(text ?? "")],
        ("assigned", null) => words["did.given-back"],
        ("snoozed", { } day) when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) => words["did.snoozed", Show.Day(until, time.Today)],
        _ => words[$"did.{what}", text ?? ""],
    };

    private string Answer(AnswerFacts facts)
    {
        if (facts.Deviations.Count == 0)
        {
            return words["kind.AnswerDeviates"];
        }

        var said = string.Join("; ", facts.Deviations.Take(Most).Select(d => Of(d, facts)));
        return facts.Deviations.Count <= Most ? said : words["says.more", said, facts.Deviations.Count - Most];
    }

    private string Conflict(ConflictFacts facts)
    {
        var unit = ui.Unit(facts.Unit);
        return facts.Cancelled
            ? words["says.conflict-cancelled", Show.Quantity(facts.Received, unit)]
            : words["says.conflict-cut", Show.Quantity(facts.Ordered, unit), Show.Quantity(facts.Received, unit)];
    }

    private string Unanswered(OverdueFacts facts) => words.Count("says.unanswered", facts.Lines, facts.AnswerBy is { } day ? Show.Day(day, time.Today) : "–");

    private string Unagreed(OverdueFacts facts) => words.Count("says.unagreed", facts.Lines, facts.NeededOn is { } day ? Show.Day(day, time.Today) : "–");

    private string Unknown(UnknownFacts facts)
    {
        var sentence = words[$"says.unknown-{facts.Kind}", facts.ForeignId, facts.System].Value;
        return facts.SeenIn is { Length: > 0 } seen ? words["says.unknown-in", sentence, seen] : sentence;
    }

    private string Posting(PostingFacts facts) => facts.State is PostingState.Rejected
        ? words["says.posting-refused", facts.Erp, facts.Reason ?? facts.Code ?? "–"]
        : facts.Reason is { Length: > 0 } reason
            ? words["says.posting-waits-why", facts.Erp, Show.Moment(time.ToLocal(facts.Since), time.Today), reason]
            : words["says.posting-waits", facts.Erp, Show.Moment(time.ToLocal(facts.Since), time.Today)];
}
