namespace Portal.Documents;

/// <summary>A company or place on paper.</summary>
public sealed record PaperParty(string Name)
{
    /// <summary>The lines of the address as they are to stand, the country last.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>VAT identification number.</summary>
    public string? VatId { get; init; }

    /// <summary>Global location number.</summary>
    public string? Gln { get; init; }

    /// <summary>Who to ask there: name, telephone, address for mail, a line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];
}
