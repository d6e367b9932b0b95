using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Portal.Web.Components.Kit;

/// <summary>Searches as you type: raises the text once typing has paused, at once on Enter.</summary>
public sealed partial class SearchBox : IDisposable
{
    private CancellationTokenSource? _pause;
    private string _typed = "";
    private string _said = "";

    /// <summary>The text searched for.</summary>
    [Parameter] public string? Value { get; set; }

    /// <summary>Raised with the trimmed text.</summary>
    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What can be searched: "Order, item or supplier".</summary>
    [Parameter] public string Placeholder { get; set; } = " ";

    /// <summary>The name for screen readers; "Search" unless given.</summary>
    [Parameter] public string? Label { get; set; }

    /// <summary>How long typing must pause.</summary>
    [Parameter] public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(250);

    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    public void Dispose() => Stop();

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // The caller's text wins only when it is news: an echo of what was said must not overwrite what is being typed.
        if ((Value ?? "") != _said)
        {
            _said = Value ?? "";
            _typed = _said;
        }
    }

    private async Task Typed()
    {
        Stop();
        var pause = _pause = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, pause.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await Say();
    }

    private Task KeyPressed(KeyboardEventArgs e) => e.Key is "Enter" ? Say() : Task.CompletedTask;

    private Task Say()
    {
        Stop();
        var text = _typed.Trim();
        if (text == _said)
        {
            return Task.CompletedTask;
        }

        _said = text;
        return ValueChanged.InvokeAsync(text);
    }

    private void Stop()
    {
        _pause?.Cancel();
        _pause?.Dispose();
        _pause = null;
    }
}
