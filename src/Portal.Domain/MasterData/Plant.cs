using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>A plant that receives goods; names the ERP that owns it.</summary>
[Shared("a supplier must know where its goods go")]
public sealed class Plant : Aggregate
{
    private Plant()
    {
    }

    /// <summary>A plant that the portal learns of.</summary>
    public Plant(string code, string name, string region, string timeZone, string erp, string? calendar)
    {
        (Id, Code) = (Guid.CreateVersion7(), code);
        Describe(name, region, timeZone, erp, calendar);
    }

    /// <summary>Short code, unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Region code, such as EMEA.</summary>
    public string Region { get; private set; } = "";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Code of the ERP connection that owns it.</summary>
    public string ErpCode { get; private set; } = "";

    /// <summary>Code of its working calendar; null for Monday to Friday.</summary>
    public string? CalendarCode { get; private set; }

    /// <summary>What it has or needs of some items changed; the planner's figures move.</summary>
    public void MoveSupply() => Raise(new SupplyMoved(Id));

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string name, string region, string timeZone, string erp, string? calendar)
    {
        var before = (Name, Region, TimeZone, ErpCode, CalendarCode);
        (Name, Region, TimeZone, ErpCode, CalendarCode) = (name, region, timeZone, erp, calendar);
        return before != (Name, Region, TimeZone, ErpCode, CalendarCode);
    }
}
