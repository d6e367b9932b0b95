namespace Portal.Domain.Invoices.Matching;

/// <summary>Matches a document with orders, receipts and what was billed before: a pure function, so that the same facts give the same result whenever they came.</summary>
public static class MatchEngine
{
    /// <summary>All differences beyond the tolerances. A missing receipt waits; earlier documents are served first; credit notes are held against their invoice.</summary>
    public static MatchResult Match(MatchDocument document, MatchFacts facts, InvoiceTolerances tolerances)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(tolerances);
        var lines = document.Lines
            .GroupBy(l => l.Key)
            .SelectMany(g => facts.Lines.TryGetValue(g.Key, out var order) ? Lines(document, order, [.. g.OrderBy(l => l.Number)], tolerances) : g.Select(Unknown))
            .OrderBy(l => l.Line);
        return new([.. lines], DocumentCheck.Of(document, facts, tolerances));
    }

    private static IEnumerable<LineMatch> Lines(MatchDocument document, MatchOrderLine order, IReadOnlyList<MatchLine> lines, InvoiceTolerances tolerances)
    {
        var ledger = new Ledger(document, order, lines);
        var found = lines.Select(l => Plain(document, order, l).ToList()).ToList();
        var sameUnit = lines.All(l => l.Unit == order.Unit);
        var sameMoney = document.Currency == order.Currency;
        IReadOnlyList<decimal?> left = new decimal?[lines.Count];
        IReadOnlyList<decimal?> prices = new decimal?[lines.Count];
        if (document.Kind is InvoiceKind.CreditNote)
        {
            if (sameUnit && sameMoney)
            {
                var creditable = CreditCheck.Run(order, ledger, tolerances, found);
                left = [.. lines.Select(_ => (decimal?)creditable)];
                prices = [.. lines.Select(l => l.AmountOnly || l.Quantity <= 0 ? (decimal?)null : l.Net / l.Quantity * order.PriceUnit)];
            }
        }
        else if (sameUnit)
        {
            prices = sameMoney ? PriceCheck.Run(order, ledger, tolerances, found) : prices;
            left = QuantityCheck.Run(order, ledger, tolerances.Quantity, found);
        }

        return lines.Select((line, i) => new LineMatch(
            line.Number,
            order.Level,
            order.Price,
            order.PriceUnit,
            prices[i],
            order.Ordered,
            order.Received,
            order.Accepted,
            ledger.BilledBefore,
            left[i],
            order.Price + tolerances.PriceUp.Room(order.Price) - prices[i],
            [.. found[i].OrderBy(f => f.Kind)]));
    }

    /// <summary>What can be told by looking at the line alone.</summary>
    private static IEnumerable<MatchFinding> Plain(MatchDocument document, MatchOrderLine order, MatchLine line)
    {
        if (document.Currency != order.Currency)
        {
            yield return new(MatchKind.CurrencyDiffers, Text: order.Currency);
        }

        if (line.Unit != order.Unit)
        {
            yield return new(MatchKind.UnitDiffers, Text: order.Unit);
        }

        if (order.Tax is { } tax && tax != line.Tax)
        {
            yield return new(MatchKind.TaxDiffers, Expected: tax.Percent, Actual: line.Tax.Percent, Text: tax.Category.ToString());
        }
    }

    private static LineMatch Unknown(MatchLine line) =>
        new(line.Number, MatchLevel.TwoWay, 0, 1, null, 0, 0, 0, 0, null, null, [new(MatchKind.UnknownOrderLine)]);
}
