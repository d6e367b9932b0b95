namespace Portal.Features.Sync;

/// <summary>Facts of the sentence of a line that the ERP cut or cancelled below what it has received.</summary>
public sealed record ConflictFacts
{
    /// <summary>What is ordered now, in <see cref="Unit"/>.</summary>
    public decimal Ordered { get; init; }

    public decimal Received { get; init; }

    public string Unit { get; init; } = "";

    public bool Cancelled { get; init; }

    public string Item { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>The revision that cut it.</summary>
    public int Revision { get; init; }
}
