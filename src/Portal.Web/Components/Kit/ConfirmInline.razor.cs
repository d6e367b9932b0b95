using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portal.Web.Components.Kit;

/// <summary>A button whose act cannot be undone: it asks once, in its own place, and the safe answer has the focus.</summary>
public sealed partial class ConfirmInline
{
    private ElementReference _ask;
    private ElementReference _no;
    private bool _asking;
    private bool _busy;
    private bool _moveFocus;

    /// <summary>The button's content.</summary>
    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>What will happen, as a question.</summary>
    [Parameter, EditorRequired] public string Question { get; set; } = "";

    /// <summary>The act, as a verb: "Reject the order".</summary>
    [Parameter, EditorRequired] public string YesText { get; set; } = "";

    /// <summary>The way back; "Keep it" unless given.</summary>
    [Parameter] public string? NoText { get; set; }

    /// <summary>The act.</summary>
    [Parameter, EditorRequired] public EventCallback OnConfirmed { get; set; }

    /// <summary>Css classes of the first button.</summary>
    [Parameter] public string? Class { get; set; } = "danger";

    /// <summary>Small buttons.</summary>
    [Parameter] public bool Small { get; set; }

    /// <summary>Cannot be asked now.</summary>
    [Parameter] public bool Disabled { get; set; }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveFocus)
        {
            _moveFocus = false;
            await (_asking ? _no : _ask).FocusAsync();
        }
    }

    private void Ask() => (_asking, _moveFocus) = (true, true);

    private void Leave() => (_asking, _moveFocus) = (false, true);

    private void KeyPressed(KeyboardEventArgs e)
    {
        if (e.Key is "Escape")
        {
            Leave();
        }
    }

    private async Task Do()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await OnConfirmed.InvokeAsync();
        }
        finally
        {
            (_busy, _asking) = (false, false);
        }
    }
}
