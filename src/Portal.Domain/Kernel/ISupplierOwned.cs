namespace Portal.Domain.Kernel;

/// <summary>A row that belongs to one supplier and that no other supplier may ever see.</summary>
public interface ISupplierOwned
{
    /// <summary>The owner; <see cref="SupplierId.House"/> for rows of the buying organisation.</summary>
    SupplierId SupplierId { get; }
}
