using Portal.Domain.Kernel;

namespace Portal.Domain.Planning;

/// <summary>What the projection of an item at a plant came to when it was worked out last, so that thousands can be sorted and counted at once.</summary>
[StaffOnly("a supplier must not see stock")]
[Unaudited("worked out from other rows, and again whenever they change")]
public sealed class ItemOutlook
{
    private const int Step = 10_000_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string PlantCode { get; init; }

    public required string ItemNumber { get; init; }

    public CoverLevel Level { get; private set; }

    /// <summary>Sorts by first trouble: what runs out, then what falls below safety stock, then what is unsure, each by its day; then the rest.</summary>
    public int Worry { get; private set; }

    /// <summary>The first day that stock runs out; null when it doesn't.</summary>
    public DateOnly? OutOn { get; private set; }

    /// <summary>What is missing then at most, in the item's unit.</summary>
    public decimal? Missing { get; private set; }

    /// <summary>The first production order that is held up.</summary>
    public string? HoldsUp { get; private set; }

    public DateOnly? BelowSafetyOn { get; private set; }

    /// <summary>The first day that is short if what nobody confirmed doesn't come.</summary>
    public DateOnly? UnsureOn { get; private set; }

    /// <summary>When the ERP counted the stock (UTC); null when no stock is known.</summary>
    public DateTime? AsOf { get; private set; }

    /// <summary>The day from which it was projected; a later day makes it stale.</summary>
    public DateOnly WorkedOutOn { get; private set; }

    /// <summary>Number and name, normalised.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Takes a projection over.</summary>
    public void Take(Projection projection, string? itemName)
    {
        ArgumentNullException.ThrowIfNull(projection);
        var (days, shortage) = (projection.Days, projection.Out);
        (OutOn, Missing, HoldsUp) = (shortage?.On, shortage?.Missing, shortage?.HoldsUp);
        (BelowSafetyOn, UnsureOn, AsOf, WorkedOutOn) = (projection.BelowSafetyOn, projection.OutUnlessConfirmedOn, projection.AsOf, days[0].On);
        Level = projection.Cover(days[0].On, days[^1].On);
        SearchText = Values.SearchText.Of(ItemNumber, itemName ?? "");
        Worry = Level switch
        {
            CoverLevel.Out => OutOn!.Value.DayNumber,
            CoverLevel.BelowSafetyStock => Step + BelowSafetyOn!.Value.DayNumber,
            CoverLevel.Unsure => (2 * Step) + UnsureOn!.Value.DayNumber,
            CoverLevel.Unknown => 3 * Step,
            CoverLevel.Covered => 4 * Step,
            _ => 5 * Step,
        };
    }
}
