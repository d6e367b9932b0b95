namespace Portal.Benchmarks.Doorway;

/// <summary>A way to ask a query: which of its filters is set, and how it is sorted.</summary>
/// <param name="Query">The use case.</param>
/// <param name="Variant">What is set, in words; empty for nothing.</param>
/// <param name="Make">The query for a call: the asker, the number of the call, the number of the page.</param>
internal sealed record Question(Type Query, Type Answer, string Variant, Func<Asker, int, int, object> Make)
{
    /// <summary>True when it can be paged.</summary>
    public bool HasPages { get; init; }
}
