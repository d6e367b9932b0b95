using Portal.Exchange.Erp;

namespace Portal.Features.Sync;

/// <summary>Says what makes no sense in an order whatever its identifiers mean, so that one bad document is refused with a reason and holds nothing up.</summary>
internal static class OrderSense
{
    private const decimal MostQuantity = 999_999_999m;

    /// <summary>What is wrong, in a sentence; null when nothing is.</summary>
    public static string? Problem(ErpOrder said) => said switch
    {
        { Number.Length: 0 or > 35 } => "The order number must have 1 to 35 characters.",
        { Currency.Length: not 3 } => "The currency must be an ISO 4217 code.",
        _ when said.Lines.GroupBy(l => l.Number).FirstOrDefault(g => g.Count() > 1) is { } twice => $"Position {twice.Key} is there {twice.Count()} times.",
        _ when said.Lines.GroupBy(l => l.LineId).FirstOrDefault(g => g.Count() > 1) is { } same => $"Line {same.Key} is there {same.Count()} times.",
        _ => said.Lines.Select(Problem).FirstOrDefault(p => p is not null),
    };

    private static string? Problem(ErpOrderLine line) => line switch
    {
        { Cancelled: true } => null,
        { Quantity: < 0 or > MostQuantity } => $"Position {line.Number}: the quantity is out of range.",
        { NetPrice: < 0 or > MostQuantity } => $"Position {line.Number}: the price is out of range.",
        { Schedule.Count: 0 } => $"Position {line.Number} has no date.",
        _ when line.Schedule.Any(s => s.Quantity < 0) => $"Position {line.Number}: a part has a quantity below 0.",
        _ => null,
    };
}
