using CsCheck;
using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

public sealed class MatchPropertyTests
{
    private static readonly Gen<int> ASeed = Gen.Int[0, int.MaxValue];

    [Fact]
    public void What_has_matched_never_exceeds_what_is_allowed() => Gen.Select(World.Any, ASeed).Sample((world, seed) =>
    {
        var matched = world.Invoices.Zip(world.Tell(seed)).Where(i => i.Second is MatchOutcome.Matched).Select(i => i.First).ToList();
        var all = world.Receipts.Select(r => r with { Blocked = 0 }).ToList();
        var line = world.OrderLine(0, all, []);
        decimal With(decimal basis) => basis <= 0 ? 0 : basis + world.Tolerances.Quantity.Room(basis)!.Value;
        decimal Come(IEnumerable<MatchReceipt> receipts) => receipts.Sum(r => world.Level is MatchLevel.FourWay ? r.Accepted : r.Received);
        if (matched.Sum(l => l.Quantity) > With(line.Billable))
        {
            return false;
        }

        if (world.Level is MatchLevel.TwoWay)
        {
            return true;
        }

        // A delivery that is named has a tolerance of its own; what names none shares one.
        decimal Room(IEnumerable<MatchReceipt> receipts) => With(Come(receipts)) - Come(receipts);
        var rooms = Room(all) + all.Sum(r => Room([r])) + all.GroupBy(r => r.AsnNumber).Where(g => g.Key is not null).Sum(Room);
        return matched.Sum(l => l.Quantity) <= Come(all) + (world.Tolerances.Quantity == ToleranceLimit.Zero ? 0 : rooms)
            && matched.Where(l => l.AsnNumber is not null).GroupBy(l => l.AsnNumber).All(g => g.Sum(l => l.Quantity) <= With(Come(all.Where(r => r.AsnNumber == g.Key))))
            && matched.Where(l => l.ReceiptNumber is not null).GroupBy(l => l.ReceiptNumber).All(g => g.Sum(l => l.Quantity) <= With(Come(all.Where(r => r.Number == g.Key))));
    });

    [Fact]
    public void What_has_matched_never_costs_more_than_is_allowed() => Gen.Select(World.Any, ASeed).Sample((world, seed) =>
    {
        var matched = world.Invoices.Zip(world.Tell(seed)).Where(i => i.Second is MatchOutcome.Matched).Select(i => i.First).ToList();
        return matched.All(l => l.Net <= l.Quantity * 11 + 0.005m);
    });

    [Fact]
    public void The_order_in_which_receipts_and_invoices_arrive_does_not_matter() => Gen.Select(World.Any, ASeed, ASeed).Sample((world, one, other) =>
        world.Tell(one).SequenceEqual(world.Tell(other)));

    [Fact]
    public void In_the_end_everything_stands_as_if_all_receipts_had_been_there_before() => Gen.Select(World.Any, ASeed).Sample((world, seed) =>
    {
        var told = world.Tell(seed);
        var all = world.OrderLine(world.Invoices.Count, [.. world.Receipts.Select(r => r with { Blocked = 0 })], told);
        return Enumerable.Range(0, world.Invoices.Count).All(i => GivenMatch.Match(world.Document(i), all, world.Tolerances).Outcome == told[i]);
    });

    [Fact]
    public void A_missing_receipt_waits_and_is_never_a_rejection() => World.Any.Where(w => w.Level >= MatchLevel.ThreeWay).Sample(world =>
    {
        var line = world.OrderLine(0, [], []);
        return GivenMatch.Match(world.Document(0), line, world.Tolerances).All().All(f => f.Finding.Kind is not (MatchKind.NotReceived or MatchKind.ReceivedShort) || f.Finding.Waits);
    });

    [Fact]
    public void Another_receipt_never_undoes_a_match() => Gen.Select(World.Any, Gen.Int[1, 50], Gen.OneOf<string?>(null, "A1", "A2")).Sample((world, quantity, asn) =>
    {
        var before = world.OrderLine(world.Invoices.Count, world.Receipts, new MatchOutcome[world.Invoices.Count]);
        var after = before with { Receipts = [.. before.Receipts, GivenMatch.Receipt(quantity, number: "R99", asn: asn)] };
        return Enumerable.Range(0, world.Invoices.Count).All(i =>
            GivenMatch.Match(world.Document(i), before, world.Tolerances).Outcome is not MatchOutcome.Matched
            || GivenMatch.Match(world.Document(i), after, world.Tolerances).Outcome is MatchOutcome.Matched);
    });

    [Fact]
    public void The_order_of_what_is_known_does_not_matter() => World.Any.Sample(world =>
    {
        var line = world.OrderLine(world.Invoices.Count, world.Receipts, new MatchOutcome[world.Invoices.Count]);
        var turned = line with { Receipts = [.. line.Receipts.Reverse()], Billed = [.. line.Billed.Reverse()] };
        return Enumerable.Range(0, world.Invoices.Count).All(i => Same(GivenMatch.Match(world.Document(i), line, world.Tolerances), GivenMatch.Match(world.Document(i), turned, world.Tolerances)));
    });

    [Fact]
    public void The_order_of_an_invoices_lines_does_not_matter() => Gen.Select(World.Any, ASeed).Sample((world, seed) =>
    {
        var lines = world.Invoices.Select((l, i) => l with { Number = i + 1, Key = i % 3 == 2 ? new(GivenInvoice.Order, "L20") : l.Key }).ToList();
        var facts = MatchFacts.Of([world.OrderLine(0, world.Receipts, []), GivenMatch.OrderLine(world.Level) with { Key = new(GivenInvoice.Order, "L20") }]);
        var shuffled = lines.OrderBy(l => (l.Number * 7919) ^ seed).ToArray();
        return Same(MatchEngine.Match(GivenMatch.Invoice([.. lines]), facts, world.Tolerances), MatchEngine.Match(GivenMatch.Invoice(shuffled), facts, world.Tolerances));
    });

    [Fact]
    public void An_invoice_and_its_credit_net_out() => Gen.Select(World.Any, Gen.Bool).Sample((world, named) =>
    {
        var (last, asn) = (world.Invoices.Count - 1, named ? "A1" : null);
        var line = world.OrderLine(world.Invoices.Count, world.Receipts, new MatchOutcome[world.Invoices.Count]);
        var billedAndCredited = line with
        {
            Billed = [GivenMatch.Billed(33, 400, asn: asn), .. line.Billed, GivenMatch.Credited(20, 250, asn: asn, minutesAgo: -99), GivenMatch.Credited(13, 150, asn: asn, minutesAgo: -98, document: Guid.CreateVersion7())],
        };
        return Same(GivenMatch.Match(world.Document(last), line, world.Tolerances), GivenMatch.Match(world.Document(last), billedAndCredited, world.Tolerances));
    });

    [Fact]
    public void A_credit_note_that_matches_leaves_no_less_than_nothing() => Gen.Select(Gen.Int[1, 100], Gen.Int[0, 120], Gen.Int[1, 120], Gen.Int[1, 1300]).Sample((billed, before, back, money) =>
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay) with { Billed = [GivenMatch.Billed(billed), GivenMatch.Credited(Math.Min(before, billed), settled: false)] };
        var result = GivenMatch.Match(GivenMatch.Credit(GivenMatch.Line(back, money)), order, InvoiceTolerances.Default);
        var (quantity, net) = (order.Billed.Sum(b => b.Quantity) - back, order.Billed.Sum(b => b.Net) - money);
        return result.Outcome is not MatchOutcome.Matched || (quantity >= 0 && net >= 0);
    });

    [Fact]
    public void A_right_price_rounded_to_the_currency_never_differs() => Gen.Select(Gen.Int[1, 99_999], Gen.Int[0, 999_999], Gen.OneOf(1m, 100m, 1000m), Gen.OneOf("EUR", "JPY", "KWD")).Sample((quantity, price, per, currency) =>
    {
        var order = GivenMatch.OrderLine(MatchLevel.TwoWay, 1000, price / 10_000m, per) with { Currency = currency };
        var document = MatchDocument.Of(GivenInvoice.Content(GivenInvoice.Line(1, quantity / 1000m, price / 10_000m, per)) with { Currency = currency });
        return GivenMatch.Match(document, order, InvoiceTolerances.None).Outcome is MatchOutcome.Matched;
    });

    private static bool Same(MatchResult one, MatchResult other) =>
        one.Says(other) && one.Lines.SequenceEqual(other.Lines, ByFigures);

    private static readonly IEqualityComparer<LineMatch> ByFigures = EqualityComparer<LineMatch>.Create(
        (a, b) => (a!.Line, a.ActualPrice, a.AlreadyBilled, a.QuantityLeft, a.PriceLeft, a.Outcome) == (b!.Line, b.ActualPrice, b.AlreadyBilled, b.QuantityLeft, b.PriceLeft, b.Outcome));
}
