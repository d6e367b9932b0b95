using Portal.Domain.Policies;

namespace Portal.Features.Cases;

/// <summary>Facts of the sentence of an answer that deviates.</summary>
public sealed record AnswerFacts
{
    public decimal Ordered { get; init; }

    public string Unit { get; init; } = "";

    public string Currency { get; init; } = "";

    public string Item { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    public string? Note { get; init; }

    public string Policy { get; init; } = "";
}
