namespace Portal.Domain.Invoices.Matching;

/// <summary>Shares an order line's receipts among what is billed: who names a shipment or a receipt gets what has come of it, who names none gets what others leave.</summary>
internal sealed class ReceiptPool
{
    private readonly MatchOrderLine _order;
    private readonly Func<MatchReceipt, decimal> _measure;
    private readonly Dictionary<string, string?> _asns;
    private readonly List<(string? Key, string? Receipt, decimal Quantity)> _before;
    private readonly List<(string? Key, string? Receipt, decimal Quantity)> _all;

    public ReceiptPool(MatchOrderLine order, Ledger ledger, Func<MatchReceipt, decimal> measure)
    {
        (_order, _measure) = (order, measure);
        _asns = order.Receipts.GroupBy(r => r.Number).ToDictionary(g => g.Key, g => g.First().AsnNumber);
        _before = [.. ledger.Before.Select(b => (KeyOf(b.ReceiptNumber, b.AsnNumber), b.ReceiptNumber, b.Quantity))];
        _all =
        [
            .. _before,
            .. ledger.OwnCredits.Select(b => (KeyOf(b.ReceiptNumber, b.AsnNumber), b.ReceiptNumber, b.Quantity)),
            .. ledger.Lines.Select(l => (KeyOf(l.ReceiptNumber, l.AsnNumber), l.ReceiptNumber, l.Quantity)),
        ];
    }

    private decimal Total => _order.Receipts.Sum(_measure);

    /// <summary>What a line has to stand against; all of it must hold.</summary>
    public IEnumerable<Claim> Claims(MatchLine line)
    {
        if (KeyOf(line.ReceiptNumber, line.AsnNumber) is not { } key)
        {
            yield return new(Total - Named(_all, except: null), _all.Where(p => p.Key is null).Sum(p => p.Quantity), _order.DeliveryComplete);
            yield break;
        }

        if (line.ReceiptNumber is { } number)
        {
            yield return new(
                BasisOfReceipt(number),
                _all.Where(p => p.Receipt == number).Sum(p => p.Quantity),
                _order.DeliveryComplete || _order.Receipts.Any(r => r.Number == number && r.Final));
        }

        yield return new(BasisOf(key), Taken(_all, key), _order.DeliveryComplete || _order.Receipts.Any(r => r.Final && KeyOf(r) == key));

        // What earlier documents took without naming a delivery may have been of this one.
        var unnamed = _before.Where(p => p.Key is null).Sum(p => p.Quantity);
        yield return new(Total - unnamed - Named(_all, key), Math.Min(Taken(_all, key), BasisOf(key)), _order.DeliveryComplete, Exact: true);
    }

    /// <summary>What those take who name a delivery: no more than has come of it, for what they wait for is nobody else's.</summary>
    private decimal Named(List<(string? Key, string? Receipt, decimal Quantity)> parts, string? except) =>
        parts.Select(p => p.Key).OfType<string>().Distinct().Where(k => k != except).Sum(k => Math.Max(0, Math.Min(Taken(parts, k), BasisOf(k))));

    private decimal BasisOf(string key) => _order.Receipts.Where(r => KeyOf(r) == key).Sum(_measure);

    private decimal BasisOfReceipt(string number) => _order.Receipts.Where(r => r.Number == number).Sum(_measure);

    /// <summary>Of a shipment: what names one of its receipts takes no more of it than that receipt has.</summary>
    private decimal Taken(List<(string? Key, string? Receipt, decimal Quantity)> parts, string key)
    {
        var ofKey = parts.Where(p => p.Key == key).ToList();
        return ofKey.Where(p => p.Receipt is null).Sum(p => p.Quantity)
            + ofKey.Where(p => p.Receipt is not null).GroupBy(p => p.Receipt!).Sum(g => Math.Min(g.Sum(p => p.Quantity), BasisOfReceipt(g.Key)));
    }

    private static string KeyOf(MatchReceipt receipt) => receipt.AsnNumber is { } asn ? "asn " + asn : "receipt " + receipt.Number;

    /// <summary>A receipt that is known belongs to its shipment.</summary>
    private string? KeyOf(string? receipt, string? asn) => (asn ?? (receipt is null ? null : _asns.GetValueOrDefault(receipt)), receipt) switch
    {
        ({ } shipment, _) => "asn " + shipment,
        (null, { } number) => "receipt " + number,
        _ => null,
    };
}
