namespace Portal.Web.Components.Kit;

/// <summary>What of a list is shown: page from 1, rows per page, sort key and direction; worth a place in the URL.</summary>
public sealed record ListState(int Page = 1, int PageSize = 25, string? Sort = null, bool Descending = false)
{
    /// <summary>The page sizes a reader can choose.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [25, 50];

    /// <summary>The state after a click on a column: its order turns around, another column starts ascending; either way from page 1.</summary>
    public ListState SortedBy(string key) => this with { Page = 1, Sort = key, Descending = Sort == key && !Descending };
}
