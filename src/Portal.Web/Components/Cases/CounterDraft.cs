using Portal.Domain.Orders;
using Portal.Features.Cases;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Cases;

/// <summary>A counter-offer as typed: text stays text until it is sent, and what is wrong stands at its field.</summary>
public sealed class CounterDraft
{
    /// <summary>A part, as typed.</summary>
    public sealed class Part
    {
        public string Quantity { get; set; } = "";

        public DateOnly? OnDock { get; set; }
    }

    public List<Part> Parts { get; private set; } = [];

    public string Price { get; set; } = "";

    public string Note { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    /// <summary>Starts from what is needed.</summary>
    public static CounterDraft From(ShowCase.LineView line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Requested.Select(p => new Part { Quantity = Numbers.Field(p.Quantity), OnDock = p.OnDock }).ToList();
        return new() { Parts = parts.Count > 0 ? parts : [new()], Price = Numbers.Field(line.Price) };
    }

    /// <summary>What it offers; null with the key of a sentence by field where something cannot be read.</summary>
    /// <remarks>Fields are q0, d0, q1 … by part, price and due.</remarks>
    public (IReadOnlyList<SchedulePart> Parts, decimal? Price)? Read(ShowCase.LineView line, DateOnly today, IDictionary<string, string> problems)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(problems);
        var parts = new List<SchedulePart>();
        for (var at = 0; at < Parts.Count; at++)
        {
            if (!Numbers.TryRead(Parts[at].Quantity, out var quantity) || quantity <= 0)
            {
                problems[$"q{at}"] = "counter.bad-quantity";
            }

            if (Parts[at].OnDock is not { } day || day < today)
            {
                problems[$"d{at}"] = "counter.bad-day";
            }

            parts.Add(new(quantity, Parts[at].OnDock ?? default));
        }

        decimal? price = null;
        if (!string.IsNullOrWhiteSpace(Price))
        {
            if (Numbers.TryRead(Price, out var typed) && typed >= 0)
            {
                price = typed == line.Price ? null : typed;
            }
            else
            {
                problems["price"] = "counter.bad-price";
            }
        }

        if (DueOn is { } due && due < today)
        {
            problems["due"] = "counter.bad-due";
        }

        return problems.Count == 0 ? (parts, price) : null;
    }
}
