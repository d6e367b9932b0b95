using Portal.Domain.Kernel;

namespace Portal.Data;

/// <summary>On whose behalf a use case runs. Scoped; set once by the doorway, before anything else is resolved.</summary>
public sealed class Caller
{
    private IReadOnlySet<string> _permissions = new HashSet<string>();

    /// <summary>False until a door has set it; then every filtered query throws.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>True for the buying organisation and for the portal itself.</summary>
    public bool SeesAllSuppliers { get; private set; }

    /// <summary>The supplier; <see cref="SupplierId.House"/> for the buying organisation.</summary>
    public SupplierId Supplier { get; private set; }

    /// <summary>The signed-in person; empty for the portal itself.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Who it is, in words for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The use case under way, for the audit.</summary>
    public string Doing { get; set; } = "";

    /// <summary>True for a supplier's person.</summary>
    public bool IsSupplier => IsKnown && !SeesAllSuppliers;

    /// <summary>True when the permission is among those given.</summary>
    public bool May(string permission) => IsKnown && (_permissions.Contains(permission) || _permissions.Contains("*"));

    /// <summary>A person of a supplier.</summary>
    public void BecomeSupplier(SupplierId supplier, Guid userId, string name, IReadOnlySet<string> permissions)
    {
        if (supplier == default || supplier == SupplierId.House)
        {
            throw new InvalidOperationException("A supplier's person needs a supplier.");
        }

        Become(supplier, false, userId, name, permissions);
    }

    /// <summary>A person of the buying organisation.</summary>
    public void BecomeStaff(Guid userId, string name, IReadOnlySet<string> permissions) => Become(SupplierId.House, true, userId, name, permissions);

    /// <summary>The portal itself, for the reason given (a job's or reaction's name).</summary>
    public void BecomeSystem(string why) => Become(SupplierId.House, true, Guid.Empty, why, new HashSet<string> { "*" });

    private void Become(SupplierId supplier, bool seesAll, Guid userId, string name, IReadOnlySet<string> permissions)
    {
        if (IsKnown)
        {
            throw new InvalidOperationException("The caller of a scope is set once.");
        }

        (IsKnown, Supplier, SeesAllSuppliers, UserId, Name, _permissions) = (true, supplier, seesAll, userId, name, permissions);
    }
}
