using Portal.Domain.Policies;

namespace Portal.Domain.Invoices.Matching;

/// <summary>Billed ≤ ordered, ≤ received, ≤ accepted, by the level of the order line and over all that was billed before.</summary>
internal static class QuantityCheck
{
    /// <summary>Adds what it finds on each line; returns what could still be billed, line by line.</summary>
    public static IReadOnlyList<decimal?> Run(MatchOrderLine order, Ledger ledger, ToleranceLimit limit, IReadOnlyList<List<MatchFinding>> found)
    {
        var ordered = new Claim(order.Billable, ledger.BilledBefore + ledger.OwnQuantity, Final: true);
        var pools = order.Level is MatchLevel.TwoWay || ledger.OwnQuantity <= 0
            ? null
            : new Pools(new(order, ledger, r => r.Received), new(order, ledger, r => r.Accepted), new(order, ledger, r => r.Acceptable));
        var left = new decimal?[ledger.Lines.Count];
        for (var i = 0; i < left.Length; i++)
        {
            var claims = new List<Claim> { ordered };
            if (ledger.OwnQuantity > 0 && ordered.Fails(limit))
            {
                found[i].Add(new(MatchKind.OverOrdered, Expected: ordered.Basis, Actual: ordered.Billed));
            }

            if (pools is not null && Deliveries(order, pools, ledger.Lines[i], limit, claims) is { } finding)
            {
                found[i].Add(finding);
            }

            left[i] = claims.Min(c => c.Left(limit));
        }

        return left;
    }

    private static MatchFinding? Deliveries(MatchOrderLine order, Pools pools, MatchLine line, ToleranceLimit limit, List<Claim> claims)
    {
        var received = pools.Received.Claims(line).ToList();
        claims.AddRange(received);
        if (Worst(received, limit) is { } missing)
        {
            return new(missing.Basis <= 0 ? MatchKind.NotReceived : MatchKind.ReceivedShort, !missing.Final, Math.Max(0, missing.Basis), missing.Billed);
        }

        if (order.Level is not MatchLevel.FourWay)
        {
            return null;
        }

        var accepted = pools.Accepted.Claims(line).ToList();
        claims.AddRange(accepted);
        if (Worst(accepted, limit) is not { } refused)
        {
            return null;
        }

        var held = Worst([.. pools.Acceptable.Claims(line)], limit) is null;
        return new(held ? MatchKind.OnQualityHold : MatchKind.NotAccepted, held, Math.Max(0, refused.Basis), refused.Billed);
    }

    /// <summary>What fails for good before what can still come.</summary>
    private static Claim? Worst(List<Claim> claims, ToleranceLimit limit)
    {
        var failing = claims.Where(c => c.Fails(limit)).ToList();
        return failing.Count == 0 ? null : failing.OrderByDescending(c => c.Final).First();
    }

    private sealed record Pools(ReceiptPool Received, ReceiptPool Accepted, ReceiptPool Acceptable);
}
