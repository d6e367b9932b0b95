using Portal.Domain.Kernel;

namespace Portal.Domain.Shipments;

/// <summary>One thing that a check found: a code for resources, a sentence in English, the facts of the sentence, and the field that it is about.</summary>
/// <param name="Refuses">True when the shipment can't be announced so; false for a warning.</param>
/// <param name="OrderLineId">The line that it is about; null for none.</param>
/// <param name="Unit">The number of the handling unit that it is about; null for none.</param>
public sealed record ShipmentFinding(string Code, string Sentence, IReadOnlyList<object?> Facts, bool Refuses, Guid? OrderLineId = null, int? Unit = null)
{
    internal RuleBroken AsRefusal() => new(Code, Sentence, [.. Facts]);
}
