namespace Portal.Domain.Shipments;

/// <summary>Serial numbers, first to last, that may not be used again within twelve months of a day.</summary>
/// <param name="On">The day they were issued, or the day on which the goods leave when that is later.</param>
public sealed record IssuedSerials(long From, long To, DateOnly On)
{
    /// <summary>How many they are.</summary>
    public long Count => To - From + 1;

    /// <summary>The first day on which they may be used again.</summary>
    public DateOnly FreeOn => On.AddMonths(SsccRing.MonthsKept).AddDays(1);
}
