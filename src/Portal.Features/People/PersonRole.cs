using Portal.Data.People;
using Portal.Domain.Kernel;

namespace Portal.Features.People;

/// <summary>A role for one supplier, or for the buying organisation.</summary>
public sealed record PersonRole(PortalRole Role, SupplierId Supplier)
{
    /// <summary>A role in the buying organisation.</summary>
    public static PersonRole Staff(PortalRole role) => new(role, SupplierId.House);
}
