using Portal.Documents.Description;

namespace Portal.Documents.Shipments;

/// <summary>GS1 logistic labels on A6, a page each: as PDF and PNG, and as ZPL for thermal printers.</summary>
public sealed record LabelPaper : Paperwork
{
    /// <summary>The delivery note that the labels belong to.</summary>
    public required string DeliveryNote { get; init; }

    public required PaperParty From { get; init; }

    public required PaperParty To { get; init; }

    public required IReadOnlyList<ShippingLabel> Labels { get; init; }

    /// <summary>What the QR code for the dock says; without it there is none.</summary>
    public string? DockCode { get; init; }

    internal override PaperDocument Describe() => LabelDescription.Of(this);
}
