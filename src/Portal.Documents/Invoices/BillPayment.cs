namespace Portal.Documents.Invoices;

/// <summary>Where to pay, with which reference, on what terms.</summary>
public sealed record BillPayment
{
    public string? AccountHolder { get; init; }

    /// <summary>IBAN; printed in groups of four.</summary>
    public string? Iban { get; init; }

    public string? Bic { get; init; }

    /// <summary>What the transfer is to say.</summary>
    public string? Reference { get; init; }

    /// <summary>Payment terms in words.</summary>
    public string? Terms { get; init; }
}
