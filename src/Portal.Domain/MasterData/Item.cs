using Portal.Domain.Kernel;
using Portal.Domain.Values;

namespace Portal.Domain.MasterData;

/// <summary>An item that is bought; suppliers see only what stands on their lines.</summary>
[StaffOnly("the catalogue shows what is bought from others")]
public sealed class Item : Aggregate
{
    private Item()
    {
    }

    /// <summary>An item that the portal learns of.</summary>
    public Item(string number, string name, string group, string unit)
    {
        (Id, Number) = (Guid.CreateVersion7(), number);
        Describe(name, group, unit);
    }

    /// <summary>The buying organisation's number, unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Item group, by which policies are set.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Unit in which stock is counted.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Number and name, normalised.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>Takes over master data; returns true when something changed.</summary>
    public bool Describe(string name, string group, string unit)
    {
        var before = (Name, Group, Unit);
        (Name, Group, Unit) = (name, group, unit);
        SearchName = SearchText.Of(Number, Name);
        return before != (Name, Group, Unit);
    }
}
