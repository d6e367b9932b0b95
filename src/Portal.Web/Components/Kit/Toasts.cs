namespace Portal.Web.Components.Kit;

/// <summary>The messages at the foot of one person's screen; one per circuit, shown by ToastHost in the layout.</summary>
public sealed class Toasts
{
    private readonly List<Toast> _all = [];

    /// <summary>Raised when a message came or went.</summary>
    public event Action? Changed;

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<Toast> All => _all;

    /// <summary>Says something for six seconds.</summary>
    public void Say(string text, Tone tone = Tone.Ok) => Add(new Toast(text, tone, TimeSpan.FromSeconds(6)));

    /// <summary>Says what was done and offers to take it back for as long as that is possible.</summary>
    public void Undoable(string text, Func<Task> undo, TimeSpan window) => Add(new Toast(text, Tone.Ok, window, undo));

    /// <summary>Takes a message away.</summary>
    public void Drop(Toast toast)
    {
        if (_all.Remove(toast))
        {
            Changed?.Invoke();
        }
    }

    private void Add(Toast toast)
    {
        _all.Add(toast);
        Changed?.Invoke();
    }
}
