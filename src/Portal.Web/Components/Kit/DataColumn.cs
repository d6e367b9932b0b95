using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Kit;

/// <summary>A column of a <see cref="DataTable{T}"/>: its heading, how it sorts and how a cell looks. Renders nothing itself.</summary>
public sealed class DataColumn<T> : ComponentBase, IDisposable
{
    /// <summary>The heading, and the label of the cell where rows are cards.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The key under which the caller sorts; none means the column does not sort.</summary>
    [Parameter] public string? Sort { get; set; }

    /// <summary>Figures stand right.</summary>
    [Parameter] public bool Numeric { get; set; }

    /// <summary>The column that names the row: it leads the card and takes no label.</summary>
    [Parameter] public bool Lead { get; set; }

    /// <summary>Left out where rows are cards.</summary>
    [Parameter] public bool WideOnly { get; set; }

    /// <summary>The heading is for screen readers only, the cell takes no label: actions.</summary>
    [Parameter] public bool Untitled { get; set; }

    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public RenderFragment<T> ChildContent { get; set; } = _ => _ => { };

    [CascadingParameter] private DataTable<T>? Table { get; set; }

    internal string? CellClass => Lead ? "lead" : (Numeric, WideOnly, Untitled) switch
    {
        (false, false, false) => null,
        (true, false, false) => "num",
        (_, true, _) => Numeric ? "num wide-only" : "wide-only",
        _ => "plain",
    };

    /// <inheritdoc />
    public void Dispose() => Table?.Remove(this);

    /// <inheritdoc />
    protected override void OnInitialized() => Table?.Add(this);
}
