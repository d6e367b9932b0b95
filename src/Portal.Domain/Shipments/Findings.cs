namespace Portal.Domain.Shipments;

/// <summary>Collects what a check finds, about the line and the unit that it is at.</summary>
internal sealed class Findings
{
    private readonly List<ShipmentFinding> _all = [];

    public IReadOnlyList<ShipmentFinding> All => _all;

    public Guid? OrderLineId { get; set; }

    public int? Unit { get; set; }

    /// <summary>Refuses when it is so; returns whether it is.</summary>
    public bool Refuse(bool isSo, string code, string sentence, params object?[] facts)
    {
        if (isSo)
        {
            _all.Add(new(code, sentence, facts, true, OrderLineId, Unit));
        }

        return isSo;
    }

    public void Warn(bool isSo, string code, string sentence, params object?[] facts)
    {
        if (isSo)
        {
            _all.Add(new(code, sentence, facts, false, OrderLineId, Unit));
        }
    }
}
