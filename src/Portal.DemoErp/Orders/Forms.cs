namespace Portal.DemoErp.Orders;

/// <summary>An act on an order; a revision that is named must still be the current one.</summary>
internal sealed record Act(int? Revision = null, string? Reason = null, string? Who = null);

/// <summary>A new order; the number comes from the ERP unless it is given.</summary>
internal sealed record NewOrder(
    string SupplierId,
    string PlantId,
    IReadOnlyList<NewLine> Lines,
    string? Number = null,
    string? Buyer = null,
    DateOnly? OrderedOn = null,
    string? Note = null,
    string? Who = null);

/// <summary>A new line: one day with the whole quantity, or a schedule; price and unit default to the supplier's item.</summary>
/// <param name="Item">The item's id or number.</param>
internal sealed record NewLine(
    string Item,
    decimal? Quantity = null,
    DateOnly? OnDock = null,
    IReadOnlyList<ScheduleLine>? Schedule = null,
    decimal? NetPrice = null,
    decimal? PriceUnit = null,
    decimal? OverTolerance = null,
    decimal? UnderTolerance = null,
    MatchLevel? MatchLevel = null,
    int? Revision = null,
    string? Reason = null,
    string? Who = null);

/// <summary>A change of a line; what is null stays. A day puts the whole quantity on that day.</summary>
internal sealed record LineChange(
    decimal? Quantity = null,
    DateOnly? OnDock = null,
    IReadOnlyList<ScheduleLine>? Schedule = null,
    decimal? NetPrice = null,
    decimal? PriceUnit = null,
    int? Revision = null,
    string? Reason = null,
    string? Who = null);
