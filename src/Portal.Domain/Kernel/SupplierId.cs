namespace Portal.Domain.Kernel;

/// <summary>Identifies a supplier, which is the boundary of isolation.</summary>
public readonly record struct SupplierId(Guid Value)
{
    /// <summary>Marks rows of the buying organisation itself, which no supplier ever sees.</summary>
    public static SupplierId House { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"));

    /// <summary>A new identifier that sorts by creation.</summary>
    public static SupplierId New() => new(Guid.CreateVersion7());

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}
