namespace Portal.Web.Components.Kit;

/// <summary>What a business date is; every date says it.</summary>
public enum DateKind
{
    Plain,
    LeavesYou,
    LeavesSupplier,
    ArrivesAtDock,
    Needed,
    Due,
}
