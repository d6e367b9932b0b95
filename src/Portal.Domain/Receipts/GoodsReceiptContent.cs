namespace Portal.Domain.Receipts;

/// <summary>What the ERP says of a goods receipt document, whole.</summary>
/// <param name="DeliveryNote">The supplier's delivery note as the dock typed it; null when none was given.</param>
public sealed record GoodsReceiptContent(
    string Document,
    string ErpCode,
    string PlantCode,
    DateOnly PostedOn,
    string? DeliveryNote,
    IReadOnlyList<GoodsReceiptLineContent> Lines)
{
    /// <summary>True when both say the same, whatever the order of their lines.</summary>
    public static bool Same(GoodsReceiptContent one, GoodsReceiptContent other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one with { Lines = [] } == other with { Lines = [] }
            && one.Lines.OrderBy(l => l.DocumentLine, StringComparer.Ordinal).SequenceEqual(other.Lines.OrderBy(l => l.DocumentLine, StringComparer.Ordinal));
    }
}
