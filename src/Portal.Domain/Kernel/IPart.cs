namespace Portal.Domain.Kernel;

/// <summary>A row that lives inside an aggregate; changing it raises the version of its root.</summary>
public interface IPart
{
    /// <summary>The identifier of the root.</summary>
    Guid RootId { get; }
}
