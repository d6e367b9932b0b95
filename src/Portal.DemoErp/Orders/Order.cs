using System.Text.Json.Serialization;
using Portal.DemoErp.Api;

namespace Portal.DemoErp.Orders;

/// <summary>A purchase order, whole; changed by making a new one and saving it.</summary>
internal sealed record Order(
    string Number,
    string SupplierId,
    string PlantId,
    string? Buyer,
    string Currency,
    string? PaymentTerms,
    string? Incoterms,
    DateOnly OrderedOn,
    int Revision,
    bool Cancelled,
    bool Closed,
    string? Note,
    IReadOnlyList<OrderLine> Lines,
    long Sequence = 0,
    DateTime ChangedAt = default) : IStamped
{
    public OrderState State => Cancelled ? OrderState.Cancelled : Closed ? OrderState.Closed : OrderState.Open;

    /// <summary>The same order with one line replaced; it closes when nothing is open any more and opens again when something is.</summary>
    public Order With(OrderLine line) => (this with { Lines = [.. Lines.Select(l => l.Number == line.Number ? line : l)] }).Settled();

    public Order Settled() => this with { Closed = Lines.Count > 0 && Lines.All(l => l.State != LineState.Open) && Lines.Any(l => !l.Cancelled) };

    [JsonIgnore]
    public DateOnly? FirstRequestedOn => Lines.SelectMany(l => l.Schedule).Select(s => (DateOnly?)s.OnDock).Min();

    public OrderLine? Line(int number) => Lines.FirstOrDefault(l => l.Number == number);
}

/// <summary>A line; the net price is per <paramref name="PriceUnit"/> units; what the supplier confirmed stands beside what is requested.</summary>
internal sealed record OrderLine(
    string Id,
    int Number,
    string ItemId,
    string ItemNumber,
    string Description,
    string? SupplierItemNumber,
    decimal Quantity,
    string UnitId,
    decimal NetPrice,
    decimal PriceUnit,
    decimal? OverTolerance,
    decimal? UnderTolerance,
    MatchLevel MatchLevel,
    bool Cancelled,
    bool Complete,
    decimal ReceivedQuantity,
    decimal BlockedQuantity,
    IReadOnlyList<ScheduleLine> Schedule,
    IReadOnlyList<ScheduleLine> Confirmed,
    int ConfirmedVersion = 0,
    decimal? ConfirmedPrice = null,
    string? ConfirmedItem = null,
    string? ConfirmedDocument = null)
{
    public LineState State => Cancelled ? LineState.Cancelled : Complete || ReceivedQuantity >= Quantity ? LineState.Received : LineState.Open;
}

/// <summary>A quantity at the dock on a day; the need date says when production wants it.</summary>
internal sealed record ScheduleLine(decimal Quantity, DateOnly OnDock, DateOnly? NeededOn = null);

internal enum OrderState
{
    Open,
    Closed,
    Cancelled,
}

internal enum LineState
{
    Open,
    Received,
    Cancelled,
}

internal enum MatchLevel
{
    TwoWay,
    ThreeWay,
    FourWay,
}

/// <summary>A revision of an order, kept whole.</summary>
internal sealed record Revision(int Number, DateTime At, string Who, string Reason, Order Order);
