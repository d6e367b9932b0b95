using Portal.Domain.Kernel;

namespace Portal.Data.People;

/// <summary>A person's role, for one supplier or for the buying organisation.</summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    /// <summary>The supplier; <see cref="SupplierId.House"/> for staff.</summary>
    public required SupplierId SupplierId { get; init; }

    public required PortalRole Role { get; init; }
}
