using Portal.Domain.Planning;

namespace Portal.Features.Planning;

/// <summary>A week of an item at a plant, in the item's unit.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Used">What production uses.</param>
/// <param name="Needed">What orders ask for.</param>
/// <param name="Agreed">What suppliers agreed to bring in the week.</param>
/// <param name="Unconfirmed">What is asked for in the week and nobody confirmed.</param>
/// <param name="Answered">What answers that wait for a decision would bring in the week.</param>
/// <param name="Late">What is asked for in the week and agreed for later.</param>
/// <param name="Balance">The least that is left on a day of the week, below zero what is missing; null when no stock is known.</param>
public sealed record PlanWeek(DateOnly Monday, decimal Used, decimal Needed, decimal Agreed, decimal Unconfirmed, decimal Answered, decimal Late, decimal? Balance, CoverLevel Cover);
