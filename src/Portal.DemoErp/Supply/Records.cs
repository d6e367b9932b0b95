using Portal.DemoErp.Api;

namespace Portal.DemoErp.Supply;

internal sealed record Stock(string ItemId, string PlantId, decimal Unrestricted, decimal Blocked, decimal SafetyStock, DateTime AsOf, long Sequence, DateTime ChangedAt) : IStamped;

/// <summary>All that one plant needs of one item; it replaces what was known of the pair.</summary>
internal sealed record DemandSet(string ItemId, string PlantId, IReadOnlyList<Need> Demand, long Sequence, DateTime ChangedAt) : IStamped;

/// <summary>A quantity needed on a day for a production order.</summary>
internal sealed record Need(DateOnly NeededOn, decimal Quantity, string? PeggedTo);

internal sealed record Receipt(
    string Document,
    string OrderNumber,
    int LineNumber,
    decimal Quantity,
    decimal BlockedQuantity,
    DateOnly ReceivedOn,
    string? Note,
    long Sequence,
    DateTime ChangedAt) : IStamped;

internal sealed record Stoppage(string Id, string PlantId, string? ItemId, DateTime StartedAt, int Minutes, string Reason, long Sequence, DateTime ChangedAt) : IStamped;

/// <summary>Goods that came: usable and blocked quantity in the item's unit. A negative quantity is a return.</summary>
internal sealed record NewReceipt(string Order, int Line, decimal Quantity = 0, decimal BlockedQuantity = 0, DateOnly? ReceivedOn = null, bool Complete = false, string? Note = null);

/// <summary>Production that stood still; the item is the one that was missing.</summary>
internal sealed record NewStoppage(string PlantId, int Minutes, string Reason, string? Item = null, DateTime? StartedAt = null);

/// <summary>Counted stock; what is null stays.</summary>
internal sealed record StockCount(decimal? Unrestricted = null, decimal? Blocked = null, decimal? SafetyStock = null);

/// <summary>The whole demand of one item at one plant.</summary>
internal sealed record DemandPlan(IReadOnlyList<Need> Demand);
