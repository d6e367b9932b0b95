using Portal.Domain.Invoices;
using Portal.Domain.Invoices.Matching;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Invoices.Matching;

/// <summary>An order line of 100 pieces for 10.00 each, 3-way, and a document that bills some of it; nothing may differ unless a test says otherwise.</summary>
internal static class GivenMatch
{
    public static Guid Mine { get; } = new("0199a000-0000-7000-8000-0000000000d1");

    public static Guid Earlier { get; } = new("0199a000-0000-7000-8000-0000000000d0");

    public static OrderLineKey Key => GivenInvoice.Key;

    public static MatchOrderLine OrderLine(MatchLevel level = MatchLevel.ThreeWay, decimal ordered = 100, decimal price = 10, decimal per = 1, params MatchReceipt[] receipts) =>
        new(Key, level, ordered, "C62", price, per, "EUR", receipts, []);

    public static MatchReceipt Receipt(decimal received, decimal rejected = 0, decimal blocked = 0, string number = "R1", string? asn = null, bool final = false) => new(number, received, rejected, blocked, asn, final);

    public static MatchLine Line(decimal quantity, decimal? net = null, int number = 1, string? receipt = null, string? asn = null, string unit = "C62") =>
        new(number, Key, quantity, unit, net ?? quantity * 10, GivenInvoice.Vat19, receipt, asn);

    public static BilledPart Billed(decimal quantity, decimal? net = null, int minutesAgo = 60, string? receipt = null, string? asn = null, bool settled = true, bool priceAccepted = false, Guid? document = null) =>
        new(document ?? Earlier, null, Given.Now.AddMinutes(-minutesAgo), quantity, net ?? quantity * 10, settled, receipt, asn, priceAccepted);

    public static BilledPart Credited(decimal quantity, decimal? net = null, Guid? of = null, bool settled = true, int minutesAgo = 30, string? asn = null, Guid? document = null) =>
        new(document ?? new("0199a000-0000-7000-8000-0000000000dc"), of ?? Earlier, Given.Now.AddMinutes(-minutesAgo), -quantity, -(net ?? quantity * 10), settled, null, asn);

    public static MatchDocument Invoice(params MatchLine[] lines) =>
        new(Mine, Given.Now, InvoiceKind.Invoice, null, "RE2", Given.Today, "EUR", lines.Sum(l => l.Net) * 1.19m, 0, lines, []);

    public static MatchDocument Credit(params MatchLine[] lines) => Invoice(lines) with { Kind = InvoiceKind.CreditNote, CorrectsId = Earlier, NumberKey = "GS2" };

    public static InvoiceTolerances With(ToleranceLimit? quantity = null, ToleranceLimit? up = null, ToleranceLimit? down = null, ToleranceLimit? total = null) => InvoiceTolerances.None with
    {
        Quantity = quantity ?? ToleranceLimit.Zero,
        PriceUp = up ?? ToleranceLimit.Zero,
        PriceDown = down ?? ToleranceLimit.Zero,
        LineTotal = total ?? ToleranceLimit.Off,
    };

    public static MatchResult Match(MatchDocument document, MatchOrderLine order, InvoiceTolerances? tolerances = null) => MatchEngine.Match(document, MatchFacts.Of([order]), tolerances ?? InvoiceTolerances.None);

    public static IEnumerable<MatchKind> Kinds(this MatchResult result) => result.All().Select(f => f.Finding.Kind);
}
