using Portal.Documents.Description;

namespace Portal.Documents.Shipments;

/// <summary>What is in a shipment and how it is packed, for whoever opens it.</summary>
public sealed record PackingListPaper : Paperwork
{
    /// <summary>The number of the delivery note, which the dock searches for.</summary>
    public required string DeliveryNote { get; init; }

    /// <summary>The supplier.</summary>
    public required PaperParty From { get; init; }

    /// <summary>The plant.</summary>
    public required PaperParty To { get; init; }

    /// <summary>The day on which it leaves the supplier.</summary>
    public required DateOnly ShipsOn { get; init; }

    /// <summary>The day on which it arrives at the dock.</summary>
    public DateOnly? ArrivesOn { get; init; }

    public string? Carrier { get; init; }

    public string? Tracking { get; init; }

    /// <summary>Incoterms with their place.</summary>
    public string? DeliveryTerms { get; init; }

    /// <summary>Weight with its unit, as it is to stand: 412.5 kg.</summary>
    public string? GrossWeight { get; init; }

    /// <summary>Numbered units and how many there are of them, as it is to stand: 2 pallets, 6 cartons.</summary>
    public string? Packed { get; init; }

    public string? Note { get; init; }

    /// <summary>Every unit after the one that it stands on; what is not packed in a numbered unit comes in one without SSCC.</summary>
    public required IReadOnlyList<PackingUnit> Units { get; init; }

    /// <summary>What the QR code for the dock says, such as an address in the portal; without it there is none.</summary>
    public string? DockCode { get; init; }

    internal override PaperDocument Describe() => PackingListDescription.Of(this);
}
