namespace Portal.Features.Planning;

/// <summary>An item at a plant: what is planned on its own.</summary>
public sealed record PlanKey(string PlantCode, string ItemNumber);
