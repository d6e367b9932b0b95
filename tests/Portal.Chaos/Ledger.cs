namespace Portal.Chaos;

/// <summary>What happened in the ERP, as it wrote it down, in its sequence.</summary>
internal sealed record Ledger(IReadOnlyList<Ledger.Effect> Effects)
{
    /// <summary>One posting that had its effect.</summary>
    public sealed record Effect(long Sequence, string Key, string Document);

    /// <summary>A page of it.</summary>
    public sealed record Page(long EffectCount, IReadOnlyList<Effect> Effects);

    /// <summary>An order as the ERP tells it.</summary>
    public sealed record Order(IReadOnlyList<Line> Lines);

    /// <summary>A line of it.</summary>
    public sealed record Line(int Number, IReadOnlyList<Part> Confirmed, string? ConfirmedDocument);

    /// <summary>A part of what is confirmed.</summary>
    public sealed record Part(decimal Quantity, DateOnly OnDock);
}
