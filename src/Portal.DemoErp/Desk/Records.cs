using Portal.DemoErp.Supply;

namespace Portal.DemoErp.Desk;

internal sealed record DeskPage<T>(int Total, IReadOnlyList<T> Items);

internal sealed record OrderRow(string Number, string Supplier, string Plant, DateOnly OrderedOn, int Revision, string State, int Lines, int ConfirmedLines, DateOnly? FirstOnDock, DateTime ChangedAt);

internal sealed record EventList(IReadOnlyList<Receipt> Receipts, IReadOnlyList<StoppageRow> Stoppages);

internal sealed record StoppageRow(string Id, string PlantId, string? ItemNumber, int Minutes, string Reason, DateTime StartedAt);

internal sealed record SupplyRow(
    string ItemId,
    string ItemNumber,
    string Item,
    string PlantId,
    string Plant,
    string UnitId,
    decimal Unrestricted,
    decimal Blocked,
    decimal SafetyStock,
    DateTime AsOf,
    DateOnly? NextNeedOn,
    int Needs,
    IReadOnlyList<Need> Demand);
