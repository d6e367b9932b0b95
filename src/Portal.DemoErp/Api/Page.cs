namespace Portal.DemoErp.Api;

/// <summary>A page of a list, oldest change first.</summary>
/// <param name="Total">All rows that the question matches, on this page or not.</param>
/// <param name="Next">The sequence to ask behind for the next page; null on the last one.</param>
/// <param name="ReadUpTo">Every change stamped up to here was visible: the next watermark.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Total, long? Next, DateTime ReadUpTo) : IPage
{
    public IPage Twice() => this with { Items = [.. Items.SelectMany(item => new[] { item, item })] };
}

/// <summary>A page of anything.</summary>
internal interface IPage
{
    /// <summary>The same page with every row told twice, as interfaces sometimes do.</summary>
    IPage Twice();
}
