using CsCheck;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

/// <summary>An order line with invoices in the order in which they are submitted and receipts; what is blocked is released after all has come.</summary>
internal sealed record World(MatchLevel Level, decimal Ordered, decimal? OverTolerance, InvoiceTolerances Tolerances, IReadOnlyList<MatchLine> Invoices, IReadOnlyList<MatchReceipt> Receipts)
{
    private static readonly string?[] Asns = [null, null, "A1", "A2"];

    private static readonly Gen<ToleranceLimit> ALimit = Gen.OneOf(ToleranceLimit.Zero, new(5), new(null, 3), new(10, 2));

    private static readonly Gen<MatchLine> AnInvoice = Gen.Select(
        Gen.Int[1, 60], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[-2, 12],
        (quantity, asn, receipt, cents) => GivenMatch.Line(quantity, quantity * (10 + (cents / 10m)), asn: Asns[asn], receipt: asn == 0 && receipt > 1 ? $"R{receipt - 1}" : null));

    private static readonly Gen<(int Quantity, int Rejected, int Blocked, int Asn)> AReceipt = Gen.Select(Gen.Int[1, 60], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 3]);

    public static Gen<World> Any { get; } = Gen.Select(
        Gen.Enum<MatchLevel>(), Gen.Int[40, 160], Gen.OneOf<decimal?>(null, 10), ALimit, AnInvoice.List[1, 6], AReceipt.List[0, 5],
        (level, ordered, over, limit, invoices, receipts) => new World(
            level,
            ordered,
            over,
            GivenMatch.With(limit, up: new(10), down: ToleranceLimit.Off, total: new(5)),
            invoices,
            [.. receipts.Select((r, i) => GivenMatch.Receipt(r.Quantity, Math.Min(r.Rejected, r.Quantity / 3), Math.Min(r.Blocked, r.Quantity / 3), $"R{i + 1}", Asns[r.Asn]))]));

    /// <summary>Goes through the whole story: steps 0 to n-1 submit the next invoice or take the next receipt, as the seed shuffles them; after each, what is open is matched again.</summary>
    /// <returns>For each invoice whether it matched, and the outcome of its last match.</returns>
    public IReadOnlyList<MatchOutcome> Tell(int seed)
    {
        var (submitted, received) = (0, new List<MatchReceipt>());
        var outcomes = new MatchOutcome[Invoices.Count];
        Array.Fill(outcomes, MatchOutcome.Waiting);
        foreach (var submits in Shuffled(seed))
        {
            if (submits)
            {
                submitted++;
            }
            else
            {
                received.Add(Receipts[received.Count]);
            }

            MatchOpen(received);
        }

        MatchOpen([.. received.Select(r => r with { Blocked = 0 })]);
        return outcomes;

        void MatchOpen(IReadOnlyList<MatchReceipt> receipts)
        {
            // Whoever runs the matching may do so in any order.
            foreach (var i in Enumerable.Range(0, submitted).OrderBy(i => (i * 7919) ^ seed).Where(i => outcomes[i] is not MatchOutcome.Matched))
            {
                outcomes[i] = GivenMatch.Match(Document(i), OrderLine(submitted, receipts, outcomes), Tolerances).Outcome;
            }
        }
    }

    public MatchDocument Document(int i) => GivenMatch.Invoice(Invoices[i]) with { Id = IdOf(i), SubmittedAt = Given.Now.AddMinutes(i) };

    public MatchOrderLine OrderLine(int submitted, IReadOnlyList<MatchReceipt> receipts, IReadOnlyList<MatchOutcome> outcomes) => GivenMatch.OrderLine(Level, Ordered, receipts: [.. receipts]) with
    {
        OverTolerance = OverTolerance,
        Billed = [.. Invoices.Take(submitted).Select((l, i) => new BilledPart(IdOf(i), null, Given.Now.AddMinutes(i), l.Quantity, l.Net, outcomes[i] is MatchOutcome.Matched, l.ReceiptNumber, l.AsnNumber))],
    };

    /// <summary>What a failure is understood by.</summary>
    public override string ToString() =>
        $"{Level}, {Ordered} + {OverTolerance ?? 0} %, {Tolerances.Quantity}; billed {string.Join(", ", Invoices.Select(i => $"{i.Quantity}/{i.Net} {i.AsnNumber}{i.ReceiptNumber}"))}; "
        + $"received {string.Join(", ", Receipts.Select(r => $"{r.Number} {r.AsnNumber} {r.Received} - {r.Rejected} - {r.Blocked}"))}";

    private static Guid IdOf(int i) => new($"0199a000-0000-7000-8000-0000000001{i:x2}");

    private List<bool> Shuffled(int seed)
    {
        var steps = Enumerable.Repeat(true, Invoices.Count).Concat(Enumerable.Repeat(false, Receipts.Count)).ToList();
        var next = (uint)seed;
        for (var i = steps.Count - 1; i > 0; i--)
        {
            next = (next * 1664525) + 1013904223;
            var j = (int)(next % (uint)(i + 1));
            (steps[i], steps[j]) = (steps[j], steps[i]);
        }

        return steps;
    }
}
