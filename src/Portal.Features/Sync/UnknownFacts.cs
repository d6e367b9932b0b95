using Portal.Domain.MasterData;

namespace Portal.Features.Sync;

/// <summary>Facts of the sentence of an identifier that nobody has mapped.</summary>
public sealed record UnknownFacts
{
    /// <summary>The ERP connection or partner that uses it.</summary>
    public string System { get; init; } = "";

    public ReferenceKind Kind { get; init; }

    /// <summary>The identifier as the system writes it.</summary>
    public string ForeignId { get; init; } = "";

    /// <summary>What used it first, such as an order's number.</summary>
    public string? SeenIn { get; init; }
}
