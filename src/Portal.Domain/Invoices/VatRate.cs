namespace Portal.Domain.Invoices;

/// <summary>A tax category with its rate in percent.</summary>
public sealed record VatRate(VatCategory Category, decimal Percent)
{
    /// <summary>False when the category does not go with the rate: standard needs one above 0, all but the two islands' taxes must have 0.</summary>
    public bool Fits => Category switch
    {
        VatCategory.Standard => Percent is > 0 and <= 100,
        VatCategory.CanaryIslands or VatCategory.CeutaAndMelilla => Percent is >= 0 and <= 100,
        _ => Percent == 0,
    };

    /// <summary>The reason code of why no tax is taken (VATEX), where the category says it; null where a reason is not wanted or only words can give it.</summary>
    public string? ExemptionCode => Category switch
    {
        VatCategory.ReverseCharge => "VATEX-EU-AE",
        VatCategory.IntraCommunity => "VATEX-EU-IC",
        VatCategory.Export => "VATEX-EU-G",
        VatCategory.NotSubject => "VATEX-EU-O",
        _ => null,
    };
}
