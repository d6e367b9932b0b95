using Portal.Domain.Kernel;

namespace Portal.Domain.MasterData;

/// <summary>A unit of measure by its UN/ECE Rec 20 code (packaging: Rec 21).</summary>
[Shared("units stand on every line")]
public sealed class Unit : Aggregate
{
    private Unit()
    {
    }

    /// <summary>A unit that the portal learns of.</summary>
    public Unit(string code, string name, int decimals)
    {
        (Id, Code) = (Guid.CreateVersion7(), code);
        Describe(name, decimals);
    }

    /// <summary>Rec 20 code such as C62 (one), KGM, MTR.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What people call it (pcs, kg).</summary>
    public string Name { get; private set; } = "";

    /// <summary>Decimals in which it is counted; 0 to 6.</summary>
    public int Decimals { get; private set; }

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string name, int decimals)
    {
        var before = (Name, Decimals);
        (Name, Decimals) = (name, decimals);
        return before != (Name, Decimals);
    }
}
