using Portal.Domain.Postings;

namespace Portal.Features.Postings;

/// <summary>Facts of the sentence of an agreement that does not get into the ERP.</summary>
public sealed record PostingFacts
{
    public string Key { get; init; } = "";

    /// <summary>The ERP connection.</summary>
    public string Erp { get; init; } = "";

    public PostingState State { get; init; }

    /// <summary>The ERP's own code of its refusal.</summary>
    public string? Code { get; init; }

    /// <summary>Why, as the ERP or the connection said it.</summary>
    public string? Reason { get; init; }

    /// <summary>Since when it could have left (UTC).</summary>
    public DateTime Since { get; init; }
}
