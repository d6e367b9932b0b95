namespace Portal.Domain.Policies;

/// <summary>What a policy holds for; a later member is more specific and wins.</summary>
public enum PolicyScope
{
    Default,
    Plant,
    ItemGroup,
    Supplier,
    SupplierItem,
}
