using Portal.Benchmarks.Company;

namespace Portal.Benchmarks.Doorway;

/// <summary>Search terms as people type them, none twice: numbers and names, whole and in part, and what is not there.</summary>
#pragma warning disable CA5394 // The same terms in every run.
internal sealed class Terms(Sample sample)
{
    private readonly Random _dice = new(20_260_101);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>A term that nobody has searched for yet.</summary>
    public string Next()
    {
        for (var kind = _dice.Next(6); ; kind = (kind + 1) % 6)
        {
            var term = kind switch
            {
                0 => Any(sample.Orders).Number,
                1 => Part(Any(sample.Orders).Number),
                2 => Any(sample.Items).Number,
                3 => $"{Any(sample.Items).Name} {_dice.Next(10)}"[..^2],
                4 => $"{Part(Any(sample.Suppliers).Name)}",
                _ => $"nothing {_dice.Next(1_000_000)}",
            };
            if (_used.Add(term))
            {
                return term;
            }
        }
    }

    private T Any<T>(IReadOnlyList<T> of) => of[_dice.Next(of.Count)];

    /// <summary>Three letters or more from anywhere in it.</summary>
    private string Part(string text)
    {
        var from = _dice.Next(text.Length - 2);
        return text.Substring(from, _dice.Next(3, text.Length - from + 1)).Trim();
    }
}
