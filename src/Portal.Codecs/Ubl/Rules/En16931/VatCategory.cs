namespace Portal.Codecs.Ubl.Rules.En16931;

/// <summary>A VAT category and what its rules demand: each of the nine has the same ten rules, in one of a few ways.</summary>
/// <param name="Rules">The rules' family, for example AE in BR-AE-01.</param>
/// <param name="Code">Its code in UNTDID 5305.</param>
/// <param name="Name">Its name in the rules' sentences.</param>
internal sealed record VatCategory(string Rules, string Code, string Name)
{
    public static IReadOnlyList<VatCategory> All { get; } =
    [
        new("S", "S", "Standard rated") { Rate = VatRate.AboveZero },
        new("Z", "Z", "Zero rated"),
        new("E", "E", "Exempt from VAT") { Reason = true },
        new("AE", "AE", "Reverse charge") { Reason = true, Buyer = VatBuyer.AnyIdentifier },
        new("IC", "K", "Intra-community supply") { Reason = true, SellerByVatOnly = true, Buyer = VatBuyer.VatIdentifier },
        new("G", "G", "Export outside the EU") { Reason = true, SellerByVatOnly = true },
        new("O", "O", "Not subject to VAT") { Reason = true, Rate = VatRate.None },
        new("AF", "L", "IGIC") { Rate = VatRate.ZeroOrMore },
        new("AG", "M", "IPSI") { Rate = VatRate.ZeroOrMore },
    ];

    /// <summary>The rate on a line, an allowance and a charge.</summary>
    public VatRate Rate { get; init; }

    /// <summary>Whether the breakdown is per rate; otherwise there is exactly one of the category.</summary>
    public bool PerRate => Rate is VatRate.AboveZero or VatRate.ZeroOrMore;

    /// <summary>Whether the breakdown must give a reason for not taxing; otherwise it must give none.</summary>
    public bool Reason { get; init; }

    /// <summary>Whether the seller is known by a VAT identifier and a tax registration does not do.</summary>
    public bool SellerByVatOnly { get; init; }

    /// <summary>What the buyer must be known by.</summary>
    public VatBuyer Buyer { get; init; }
}
