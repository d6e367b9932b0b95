namespace Portal.Domain.Kernel;

/// <summary>Something that happened, in the past tense; it leaves with the transaction that made it true.</summary>
public interface IDomainEvent
{
    /// <summary>Whose it is.</summary>
    SupplierId SupplierId { get; }
}
