using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Kit;

/// <summary>A light list: plain html rows, sorted and paged by the server, worked by keyboard, cards on a phone.</summary>
public sealed partial class DataTable<T>
{
    private readonly List<DataColumn<T>> _columns = [];

    /// <summary>What the table lists, for screen readers.</summary>
    [Parameter, EditorRequired] public string Caption { get; set; } = "";

    /// <summary>The rows of this page; null while they load.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<T>? Rows { get; set; }

    /// <summary>What tells a row from every other: an id as text.</summary>
    [Parameter, EditorRequired] public Func<T, string> Key { get; set; } = _ => "";

    /// <summary>The <see cref="DataColumn{T}"/>s.</summary>
    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>Page, page size and sort.</summary>
    [Parameter] public ListState State { get; set; } = new();

    /// <summary>The address of a state; with it headers and pager are links.</summary>
    [Parameter] public Func<ListState, string>? Href { get; set; }

    /// <summary>Raised with the chosen state when there is no address.</summary>
    [Parameter] public EventCallback<ListState> StateChanged { get; set; }

    /// <summary>How many rows there are in all, when that is known.</summary>
    [Parameter] public int? Total { get; set; }

    /// <summary>Whether another page follows, when the total is not known.</summary>
    [Parameter] public bool HasMore { get; set; }

    /// <summary>The rows shown are old, new ones are on their way.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>Why there are no rows, in a sentence for people.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Tries again after an error.</summary>
    [Parameter] public EventCallback OnRetry { get; set; }

    /// <summary>Heading of the empty list.</summary>
    [Parameter] public string? EmptyTitle { get; set; }

    /// <summary>What to do about an empty list.</summary>
    [Parameter] public string? EmptyText { get; set; }

    /// <summary>The action for an empty list.</summary>
    [Parameter] public RenderFragment? EmptyAction { get; set; }

    /// <summary>The keys of the picked rows; rows elsewhere stay picked while one pages.</summary>
    [Parameter] public IReadOnlySet<string> Selected { get; set; } = new HashSet<string>();

    /// <summary>Raised with the new set; listening turns picking on.</summary>
    [Parameter] public EventCallback<IReadOnlySet<string>> SelectedChanged { get; set; }

    /// <summary>What to call a row when it is picked; its key otherwise.</summary>
    [Parameter] public Func<T, string>? RowName { get; set; }

    /// <summary>What one can do with the picked rows.</summary>
    [Parameter] public RenderFragment? Bulk { get; set; }

    /// <summary>Css classes of a row.</summary>
    [Parameter] public Func<T, string?>? RowClass { get; set; }

    private bool Picks => SelectedChanged.HasDelegate;

    private bool AllPicked => Rows is { Count: > 0 } rows && rows.All(r => Selected.Contains(Key(r)));

    /// <summary>The labels of the cells where rows are cards: once per table as css variables, not once per cell as attributes.</summary>
    private string Labels => string.Concat(_columns.Select((column, at) =>
        column.Lead || column.Untitled ? "" : $"--l{at + (Picks ? 2 : 1)}:\"{CssText(column.Title)}\";"));

    internal void Add(DataColumn<T> column) => _columns.Add(column);

    internal void Remove(DataColumn<T> column) => _columns.Remove(column);

    private static string CssText(string text) => string.Concat(text.Select(c => c is '"' or '\\' or '<' or ';' or < ' ' ? $"\\{(int)c:x} " : c.ToString()));

    private string? SortOf(DataColumn<T> column) =>
        column.Sort is null || column.Sort != State.Sort ? null : State.Descending ? "descending" : "ascending";

    private string? ClassOf(T row, string key)
    {
        var own = RowClass?.Invoke(row);
        return Picks && Selected.Contains(key) ? $"picked {own}" : own;
    }

    private Task Pick(string key)
    {
        var next = new HashSet<string>(Selected, StringComparer.Ordinal);
        if (!next.Remove(key))
        {
            next.Add(key);
        }

        return SelectedChanged.InvokeAsync(next);
    }

    private Task PickPage()
    {
        var next = new HashSet<string>(Selected, StringComparer.Ordinal);
        var page = (Rows ?? []).Select(Key);
        if (AllPicked)
        {
            next.ExceptWith(page);
        }
        else
        {
            next.UnionWith(page);
        }

        return SelectedChanged.InvokeAsync(next);
    }

    private Task Clear() => SelectedChanged.InvokeAsync(new HashSet<string>());
}
