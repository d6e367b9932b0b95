using Microsoft.Extensions.Localization;
using Portal.Domain.Orders;
using Portal.Features.Kernel;
using Portal.Features.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>The timeline of an order in words: what was said, for how much, by when and why; the same for many lines is one entry.</summary>
internal static class OrderStory
{
    /// <summary>What one act did to many lines is written within this time.</summary>
    private static readonly TimeSpan OneAct = TimeSpan.FromSeconds(2);

    /// <summary>The entries, newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(IStringLocalizer<Resources.Orders> l, OrderView order, DateOnly today)
    {
        var told = new List<(OrderView.Happening First, string Detail, List<int> Lines)>();
        foreach (var h in order.Timeline)
        {
            var detail = Detail(l, order, h, today);
            var same = told.AsEnumerable().Reverse().TakeWhile(t => t.First.At - h.At < OneAct)
                .FirstOrDefault(t => t.First.Kind == h.Kind && t.First.By == h.By && t.Detail == detail && t.Lines.Count > 0 && h.Line is { } number && !t.Lines.Contains(number));
            if (same.Lines is { } lines)
            {
                lines.Add(h.Line!.Value);
                continue;
            }

            told.Add((h, detail, h.Line is { } own ? [own] : []));
        }

        return [.. told.Select(t => new TimelineEntry(Sentence(l, t.First.Kind, t.Lines, t.Detail), t.First.At, ToneOf(t.First.Kind), t.First.By, t.First.Hop))];
    }

    private static string Sentence(IStringLocalizer l, OrderEntryKind kind, List<int> lines, string detail)
    {
        var what = l[$"tl.{kind}"].Value;
        var where = lines switch
        {
            [] => what,
            [var one] => $"{what}, {l["tl.line", one]}",
            _ => $"{what}, {l["tl.lines", string.Join(", ", lines.Order())]}",
        };
        return detail.Length == 0 ? where : $"{where}: {detail}";
    }

    private static Tone ToneOf(OrderEntryKind kind) => kind switch
    {
        OrderEntryKind.PostingRefused or OrderEntryKind.PostingParked => Tone.Bad,
        OrderEntryKind.WaitsForBuyer or OrderEntryKind.PostingQueued or OrderEntryKind.CounterRefused or OrderEntryKind.ExpediteRefused => Tone.Warn,
        _ => Tone.Ok,
    };

    private static string Detail(IStringLocalizer l, OrderView order, OrderView.Happening h, DateOnly today)
    {
        var facts = Facts.Read<TimelineFacts>(h.Facts);
        return h.Kind switch
        {
            OrderEntryKind.Answered or OrderEntryKind.CounterAccepted or OrderEntryKind.Countered or OrderEntryKind.ExpediteAccepted => Offer(l, order, h.Line, facts, today),
            OrderEntryKind.Rejected or OrderEntryKind.CounterRefused or OrderEntryKind.PostingRefused => facts.Reason ?? "",
            OrderEntryKind.ExpediteAsked => Join(Day(facts, today), facts.Reason, facts.Cost is > 0 and { } cost ? l["earlier.cost", Show.Money(cost, order.Currency)].Value : null),
            OrderEntryKind.ExpediteRefused => Join(Day(facts, today), facts.Reason),
            OrderEntryKind.PostingConfirmed => facts.Document is { Length: > 0 } document ? l["tl.document", document] : "",
            OrderEntryKind.Revised or OrderEntryKind.ChangedInErp => facts.Revision is { } revision ? l["revision", revision] : "",
            _ => "",
        };
    }

    private static string Offer(IStringLocalizer l, OrderView order, int? number, TimelineFacts facts, DateOnly today)
    {
        if (facts.Kind is AnswerKind.Accept)
        {
            return l["tl.as-requested"];
        }

        var line = order.Lines.FirstOrDefault(x => x.Number == number);
        return Join(
            facts.Kind is AnswerKind.Reject ? l["reject"].Value : null,
            line is null ? null : string.Join(", ", facts.Parts.Select(p => $"{Show.Quantity(p.Quantity, line.UnitName)} {Show.Day(p.OnDock, today)}")),
            facts.Price is { } price ? $"{l["price"]} {Show.Price(price, order.Currency)}" : null,
            facts.Item is { } item ? l["instead", item].Value : null,
            facts.Reason);
    }

    private static string? Day(TimelineFacts facts, DateOnly today) => facts.Day is { } day ? Show.Day(day, today) : null;

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
