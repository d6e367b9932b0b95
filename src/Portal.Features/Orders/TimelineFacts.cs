using Portal.Domain.Orders;

namespace Portal.Features.Orders;

/// <summary>What an entry of the timeline can tell besides its kind, in the line's unit and the order's currency; the page puts it into words.</summary>
public sealed record TimelineFacts
{
    public AnswerKind? Kind { get; init; }

    public IReadOnlyList<SchedulePart> Parts { get; init; } = [];

    public decimal? Price { get; init; }

    /// <summary>The item offered instead.</summary>
    public string? Item { get; init; }

    public string? Reason { get; init; }

    /// <summary>The earlier day that was asked for.</summary>
    public DateOnly? Day { get; init; }

    public decimal? Cost { get; init; }

    /// <summary>The ERP's document.</summary>
    public string? Document { get; init; }

    public int? Revision { get; init; }

    internal static TimelineFacts Of(LineOffer offer) =>
        new() { Kind = offer.Kind, Parts = offer.Parts, Price = offer.Price, Item = offer.SubstituteItem, Reason = offer.Reason ?? offer.Note };
}
