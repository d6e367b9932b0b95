using Portal.Exchange.Erp;

namespace Portal.Connectors.DemoErp;

/// <summary>A page of a list; <paramref name="Next"/> is what to ask behind for the next one.</summary>
internal sealed record DemoErpPage<T>(IReadOnlyList<T> Items, long? Next, DateTime ReadUpTo);

/// <summary>A refusal.</summary>
internal sealed record DemoErpProblem(string? Code, string? Detail);

/// <summary>What it answers to a posting, the first time and every time after.</summary>
internal sealed record DemoErpPosted(string Key, string Document);

internal sealed record DemoErpUnit(string Id, string? Rec20, string Name, int Decimals);

internal sealed record DemoErpCalendar(string Id, string Name, IReadOnlyList<DayOfWeek> WorkingDays, IReadOnlyList<DateOnly> DaysOff);

internal sealed record DemoErpPlant(string Id, string Name, string Region, string TimeZone, string? CalendarId);

internal sealed record DemoErpSupplier(
    string Id, string Name, string Region, string Country, string Language, string? Email, string? CalendarId, int? AcknowledgeWithinDays, int? ConfirmDaysBefore);

internal sealed record DemoErpItem(string Id, string Number, string Name, string Group, string UnitId);

internal sealed record DemoErpSupplierItem(string SupplierId, string ItemId, string? SupplierItemNumber, string? SupplierUnit, decimal? Factor);

internal sealed record DemoErpLane(string SupplierId, string PlantId, int TransitDays);

internal sealed record DemoErpStock(string ItemId, string PlantId, decimal Unrestricted, decimal Blocked, decimal SafetyStock, DateTime AsOf);

internal sealed record DemoErpDemand(string ItemId, string PlantId, IReadOnlyList<DemoErpNeed> Demand, DateTime ChangedAt);

internal sealed record DemoErpNeed(DateOnly NeededOn, decimal Quantity, string? PeggedTo);

internal sealed record DemoErpStoppage(string Id, string PlantId, string? ItemId, DateTime StartedAt, int Minutes, string Reason);

internal sealed record DemoErpOrder(
    string Number,
    string SupplierId,
    string PlantId,
    string? Buyer,
    string Currency,
    string? PaymentTerms,
    string? Incoterms,
    DateOnly OrderedOn,
    int Revision,
    DateTime ChangedAt,
    long Sequence,
    bool Cancelled,
    bool Closed,
    string? Note,
    IReadOnlyList<DemoErpLine> Lines);

internal sealed record DemoErpLine(
    string Id,
    int Number,
    string ItemId,
    string Description,
    string? SupplierItemNumber,
    decimal Quantity,
    string UnitId,
    decimal NetPrice,
    decimal PriceUnit,
    decimal? OverTolerance,
    decimal? UnderTolerance,
    string? MatchLevel,
    bool Cancelled,
    decimal ReceivedQuantity,
    IReadOnlyList<DemoErpPart> Schedule,
    IReadOnlyList<ErpScheduleLine> Confirmed,
    bool Complete);

/// <summary>A part of what is requested; production needs it on a day of its own.</summary>
internal sealed record DemoErpPart(decimal Quantity, DateOnly OnDock, DateOnly? NeededOn);

/// <summary>An answer on its way in; what is null stays as it is.</summary>
internal sealed record DemoErpConfirmation(
    string Order,
    int Line,
    int Version,
    IReadOnlyList<ErpScheduleLine> Schedule,
    decimal? Quantity,
    decimal? Price,
    decimal? PriceUnit,
    string? SubstituteItem,
    bool UpdateOrder,
    bool CancelLine,
    IReadOnlyList<ErpAsked> Asked);
