using Portal.Domain.Kernel;
using Portal.Domain.Orders;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests;

/// <summary>An order of 100 pieces for 10.00 each, needed in 20 days, unless a test says otherwise.</summary>
internal static class Given
{
    public const string Keller = "Keller, sales";
    public const string Buyer = "Purchasing Hamburg";

    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static DateTime Now { get; } = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    public static SupplierId Supplier { get; } = new(new Guid("0199a000-0000-7000-8000-00000000000a"));

    public static DateOnly In(int days) => Today.AddDays(days);

    public static SchedulePart Part(decimal quantity, int inDays) => new(quantity, In(inDays));

    public static LineContent Line(int number = 10, decimal quantity = 100, int inDays = 20, decimal price = 10, decimal received = 0, bool cancelled = false, int decimals = 0, params SchedulePart[] parts) => new(
        $"L{number}", number, "BH-220", "Bearing housing", null, quantity, "C62", decimals, null, null, price, 1, null, null, "3-way", cancelled, received,
        parts.Length > 0 ? parts : [Part(quantity, inDays)]);

    public static OrderContent Content(int revision, params LineContent[] lines) => new(
        "4500000001", "DEMO", "HAM", Buyer, "EUR", "Net 30", "DAP Hamburg", In(-1), revision, false, false, null, lines.Length > 0 ? lines : [Line()]);

    public static PurchaseOrder Order(params LineContent[] lines)
    {
        var order = new PurchaseOrder(Supplier, Content(1, lines), Now, In(2));
        order.ClearEvents();
        return order;
    }

    public static Verdict Judged(OrderLine line, LineOffer offer) => Judge.Of(line, offer, Tolerances.Default, "Default v1");

    public static LineOffer Change(params SchedulePart[] parts) => new(AnswerKind.Change, parts);

    public static LineAnswer Answer(this PurchaseOrder order, LineOffer offer, int line = 10) => order.Answer(line, order.Revision, offer, Judged, Today, Now, Keller);

    public static LineAnswer Accept(this PurchaseOrder order, int line = 10) => order.Answer(new LineOffer(AnswerKind.Accept, []), line);

    /// <summary>Refused with the code, and nothing else.</summary>
    public static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Code);
}
