namespace Portal.Domain.Planning;

/// <summary>One day of a projection, in the item's unit, at its end.</summary>
/// <param name="Arriving">All that is expected on the day.</param>
/// <param name="Unconfirmed">The part of it that no supplier agreed to, or that should have come before.</param>
/// <param name="Needed">What is used.</param>
/// <param name="Balance">What is left, below zero what is missing; null when no stock is known.</param>
/// <param name="Sure">The same when nothing unconfirmed or overdue comes.</param>
public readonly record struct PlannedDay(DateOnly On, decimal Arriving, decimal Unconfirmed, decimal Needed, decimal? Balance, decimal? Sure);
