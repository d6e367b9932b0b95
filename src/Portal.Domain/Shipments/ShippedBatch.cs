namespace Portal.Domain.Shipments;

/// <summary>A part of a line that shares a lot, an expiry day and a country of origin; quantity in the line's unit.</summary>
/// <param name="Lot">The maker's lot or batch; null where there is none.</param>
/// <param name="ExpiresOn">The last day of use.</param>
/// <param name="Origin">Country of origin, ISO 3166-1 alpha-2.</param>
/// <param name="Serials">One for each piece; empty where pieces carry none.</param>
public sealed record ShippedBatch(decimal Quantity, string? Lot, DateOnly? ExpiresOn, string? Origin, IReadOnlyList<string> Serials)
{
    /// <summary>A batch that names no more than its lot.</summary>
    public static ShippedBatch Of(decimal quantity, string? lot = null, DateOnly? expiresOn = null, string? origin = null, params IReadOnlyList<string> serials) =>
        new(quantity, lot, expiresOn, origin, serials);

    /// <summary>True when both say the same.</summary>
    internal bool Same(ShippedBatch other) => this with { Serials = [] } == other with { Serials = [] } && Serials.SequenceEqual(other.Serials);

    internal ShippedBatch Clean() => this with
    {
        Lot = Text.Trimmed(Lot),
        Origin = Text.Trimmed(Origin)?.ToUpperInvariant(),
        Serials = [.. (Serials ?? []).Select(s => s.Trim()).Where(s => s.Length > 0)],
    };
}
