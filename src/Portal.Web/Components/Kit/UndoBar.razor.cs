using Microsoft.AspNetCore.Components;

namespace Portal.Web.Components.Kit;

/// <summary>Says what was done, counts down, and takes it back on request while that is possible.</summary>
public sealed partial class UndoBar : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private Task _countdown = Task.CompletedTask;
    private DateTimeOffset _until;
    private bool _busy;

    /// <summary>What was done.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>How it ended.</summary>
    [Parameter] public Tone Tone { get; set; } = Tone.Ok;

    /// <summary>For how long it stands; with <see cref="OnUndo"/>: for how long it can be taken back.</summary>
    [Parameter, EditorRequired] public TimeSpan Window { get; set; }

    /// <summary>Takes it back; none: only a message.</summary>
    [Parameter] public Func<Task>? OnUndo { get; set; }

    /// <summary>Raised when the time is over, the person closed it, or it was taken back.</summary>
    [Parameter] public EventCallback OnGone { get; set; }

    [Inject] private TimeProvider Time { get; set; } = null!;

    private int Seconds => (int)Math.Ceiling(Window.TotalSeconds);

    private int Left => Math.Max(0, (int)Math.Ceiling((_until - Time.GetUtcNow()).TotalSeconds));

    private string IconName => Tone switch
    {
        Tone.Ok => "check",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Change => "change",
        _ => "info",
    };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    /// <inheritdoc />
    protected override void OnInitialized() => _until = Time.GetUtcNow() + Window;

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _countdown = CountDown(_gone.Token);
        }
    }

    private async Task CountDown(CancellationToken ct)
    {
        try
        {
            while (Left > 0)
            {
                await Task.Delay(OnUndo is null ? Window : TimeSpan.FromSeconds(1), Time, ct);
                await InvokeAsync(StateHasChanged);
            }

            await InvokeAsync(OnGone.InvokeAsync);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Closed or taken back before the time was over.
        }
    }

    private async Task Undo()
    {
        if (_busy || OnUndo is null)
        {
            return;
        }

        _busy = true;
        await OnUndo();
        await Close();
    }

    private async Task Close()
    {
        await _gone.CancelAsync();
        await OnGone.InvokeAsync();
    }
}
