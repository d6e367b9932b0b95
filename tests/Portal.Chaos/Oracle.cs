using Portal.Domain.Orders;
using Portal.Domain.Postings;

namespace Portal.Chaos;

/// <summary>Compares what the portal holds true with what the ERP wrote down.</summary>
internal static class Oracle
{
    /// <summary>Everything that is wrong, in sentences; empty when each key had exactly one effect and all sums are equal.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<PurchaseOrder> orders, IReadOnlyList<Posting> postings, IReadOnlyList<OrderEntry> confirmed, Ledger ledger, IReadOnlyDictionary<string, IReadOnlyList<Ledger.Line>> held)
    {
        var effects = ledger.Effects.ToLookup(e => e.Key, StringComparer.Ordinal);
        return
        [
            .. effects.Where(e => e.Count() > 1).Select(e => $"{e.Key} had {e.Count()} effects."),
            .. effects.Select(e => e.Key).Except(postings.Select(p => p.Key)).Select(key => $"{key} had an effect and the portal doesn't know it."),
            .. confirmed.GroupBy(e => (e.OrderId, e.Line)).Where(e => e.Count() > postings.Count(p => p.OrderId == e.Key.OrderId && p.Line == e.Key.Line)).Select(e => $"Line {e.Key.Line} was told as confirmed {e.Count()} times."),
            .. postings.SelectMany(p => Wrong(p, [.. effects[p.Key]])),
            .. orders.SelectMany(o => o.Lines.SelectMany(l => Wrong(o, l, held[o.Number].Single(h => h.Number == l.Number), postings))),
        ];
    }

    private static IEnumerable<string> Wrong(Posting posting, IReadOnlyList<Ledger.Effect> effects)
    {
        if (posting.State is not PostingState.Confirmed)
        {
            yield return $"{posting.Key} is {posting.State}: {posting.LastError}";
        }

        if (effects.Count == 0)
        {
            yield return $"{posting.Key} had no effect.";
        }
        else if (posting.Document != effects[0].Document)
        {
            yield return $"{posting.Key} is document {effects[0].Document} in the ERP and {posting.Document} in the portal.";
        }
    }

    private static IEnumerable<string> Wrong(PurchaseOrder order, OrderLine line, Ledger.Line held, IReadOnlyList<Posting> postings)
    {
        var agreed = line.Parts(Baseline.Agreed).ToList();
        var keys = postings.Count(p => p.OrderId == order.Id && p.Line == line.Number);
        if (line.Answers.Count != keys)
        {
            yield return $"{order.Number}/{line.Number} was answered {line.Answers.Count} times and has {keys} keys.";
        }

        if (line.State is not LineState.Agreed)
        {
            yield return $"{order.Number}/{line.Number} is {line.State} in the portal.";
        }

        if (agreed.Sum(p => p.Quantity) != held.Confirmed.Sum(p => p.Quantity) || !agreed.Select(p => p.OnDock).Order().SequenceEqual(held.Confirmed.Select(p => p.OnDock).Order()))
        {
            yield return $"{order.Number}/{line.Number} sums to {agreed.Sum(p => p.Quantity)} in the portal and {held.Confirmed.Sum(p => p.Quantity)} in the ERP.";
        }
    }
}
