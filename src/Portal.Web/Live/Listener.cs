using System.Globalization;
using Portal.Data;
using Portal.Domain.Kernel;

namespace Portal.Web.Live;

/// <summary>Somebody who listens: hears one batch at a time, in order of the cursor, with a breath in between.</summary>
internal sealed partial class Listener(
    HashSet<string> topics, SupplierId? supplier, Func<IReadOnlyList<LiveNote>, Task> heard, ILogger log, Action<Listener> gone) : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly Lock _gate = new();
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _words = CultureInfo.CurrentUICulture;
    private Dictionary<(string, Guid), LiveNote> _waiting = [];
    private bool _working;
    private bool _gone;

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _gone = true;
            _waiting.Clear();
        }

        gone(this);
    }

    /// <summary>Takes what concerns it and wakes, unless it is at work.</summary>
    public void Hear(IReadOnlyList<LiveNote> notes)
    {
        lock (_gate)
        {
            foreach (var note in notes)
            {
                if (!_gone && topics.Contains(note.Topic) && (supplier is null || note.SupplierId == supplier))
                {
                    _waiting[(note.Topic, note.Subject)] = note;
                }
            }

            if (_working || _waiting.Count == 0)
            {
                return;
            }

            _working = true;
        }

        // The trace and the culture of whoever rang are not the listener's.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(Work);
        }
    }

    private async Task Work()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_culture, _words);
        while (Next() is { } batch)
        {
            try
            {
                await heard(batch);
            }
            catch (Exception e)
            {
                // A page that fails must neither stop its own next update nor anybody else's.
                Failed(log, e);
            }

            await Task.Delay(Breath);
        }
    }

    private List<LiveNote>? Next()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _working = false;
                return null;
            }

            List<LiveNote> batch = [.. _waiting.Values.OrderBy(n => n.Cursor)];
            _waiting = [];
            return batch;
        }
    }

    [LoggerMessage(3301, LogLevel.Warning, "A listener failed")]
    private static partial void Failed(ILogger log, Exception e);
}
