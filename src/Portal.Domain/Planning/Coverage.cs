using Portal.Domain.Orders;

namespace Portal.Domain.Planning;

/// <summary>What of a needed quantity is promised on time, promised late, or not promised.</summary>
public sealed record Coverage(DateOnly NeededOn, decimal Quantity, decimal OnTime, decimal Late)
{
    /// <summary>Nobody promised it.</summary>
    public decimal Open => Quantity - OnTime - Late;

    /// <summary>Day by day of what is needed: what is promised first serves what is needed first.</summary>
    public static IReadOnlyList<Coverage> Of(IEnumerable<SchedulePart> needed, IEnumerable<SchedulePart> promised)
    {
        var parts = new Queue<SchedulePart>(SchedulePart.Merged(promised));
        var covered = new List<Coverage>();
        var left = parts.TryPeek(out var first) ? first.Quantity : 0;
        foreach (var need in SchedulePart.Merged(needed))
        {
            var (open, onTime, late) = (need.Quantity, 0m, 0m);
            while (open > 0 && parts.TryPeek(out var part))
            {
                var taken = Math.Min(open, left);
                (open, left) = (open - taken, left - taken);
                (onTime, late) = part.OnDock <= need.OnDock ? (onTime + taken, late) : (onTime, late + taken);
                if (left <= 0)
                {
                    parts.Dequeue();
                    left = parts.TryPeek(out var next) ? next.Quantity : 0;
                }
            }

            covered.Add(new(need.OnDock, need.Quantity, onTime, late));
        }

        return covered;
    }
}
