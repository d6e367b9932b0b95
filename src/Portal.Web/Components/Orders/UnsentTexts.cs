using Portal.Features.Orders;

namespace Portal.Web.Components.Orders;

/// <summary>What is typed on an order's page and not sent, part by part: shown from here at once, saved shortly after the first key and again after the last.</summary>
/// <param name="save">Saves one part: its name, the revision on the screen, its text; empty forgets it.</param>
public sealed class UnsentTexts(Func<string, int, string, Task> save, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long a key may wait to be saved.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Revision, string Text)> _waiting = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _gone = new();
    private Task _saving = Task.CompletedTask;
    private bool _pausing;

    /// <summary>What stands in a part; empty when nothing does.</summary>
    public string this[string part] => _texts.GetValueOrDefault(part, "");

    /// <summary>Begins with what was kept.</summary>
    public void Start(OrderView.Draft? kept)
    {
        foreach (var (part, typed) in kept?.Parts ?? new Dictionary<string, OrderView.Typed>())
        {
            _texts.TryAdd(part, typed.Content);
        }
    }

    /// <summary>Takes what stands in a part now.</summary>
    public void Type(string part, int revision, string text)
    {
        (_texts[part], _waiting[part]) = (text, (revision, text));
        if (!_pausing)
        {
            // Not put off by every key: who types on and on has it saved all the same.
            _pausing = true;
            _ = Later();
        }
    }

    /// <summary>Lets a part go because it was sent; the use case has forgotten it.</summary>
    public void Sent(string part)
    {
        _texts.Remove(part);
        _waiting.Remove(part);
    }

    /// <summary>Saves what waits; done when all of it is saved.</summary>
    public async Task Flush()
    {
        while (_waiting.Count > 0 || !_saving.IsCompleted)
        {
            if (_saving.IsCompleted)
            {
                _saving = SaveAll();
            }

            await _saving;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        await Flush();
        _gone.Dispose();
    }

    private async Task Later()
    {
        try
        {
            await Task.Delay(Pause, time, _gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is leaving, and saves all by itself.
            return;
        }

        _pausing = false;
        await Flush();
    }

    private async Task SaveAll()
    {
        var now = _waiting.ToList();
        _waiting.Clear();
        foreach (var (part, (revision, text)) in now)
        {
            await save(part, revision, text);
        }
    }
}
