using Portal.DemoErp.Api;

namespace Portal.DemoErp.MasterData;

internal sealed record Unit(string Id, string? Rec20, string Name, int Decimals, long Sequence, DateTime ChangedAt) : IStamped;

internal sealed record Calendar(string Id, string Name, IReadOnlyList<string> WorkingDays, IReadOnlyList<DateOnly> DaysOff, long Sequence, DateTime ChangedAt) : IStamped;

internal sealed record Plant(string Id, string Name, string Region, string Country, string TimeZone, string CalendarId, long Sequence, DateTime ChangedAt) : IStamped;

internal sealed record Supplier(
    string Id,
    string Name,
    string Region,
    string Country,
    string Language,
    string? Email,
    string CalendarId,
    string Currency,
    int AcknowledgeWithinDays,
    int ConfirmDaysBefore,
    long Sequence,
    DateTime ChangedAt) : IStamped;

internal sealed record Item(string Id, string Number, string Name, string Group, string UnitId, long Sequence, DateTime ChangedAt) : IStamped;

internal sealed record SupplierItem(
    string SupplierId,
    string ItemId,
    string? SupplierItemNumber,
    string? SupplierUnit,
    decimal? Factor,
    decimal NetPrice,
    decimal PriceUnit,
    long Sequence,
    DateTime ChangedAt) : IStamped;

internal sealed record Lane(string SupplierId, string PlantId, int TransitDays, long Sequence, DateTime ChangedAt) : IStamped;
