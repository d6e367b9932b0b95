using System.Collections.Concurrent;
using Portal.Data;
using Portal.Domain.Kernel;

namespace Portal.Web.Live;

/// <summary>The doorbell of this process: pages listen for what changed and read it again through their own filter.</summary>
/// <remarks>Whoever rings never waits and never sees a listener's exception. Notes of one subject that pile up while a listener works are one.</remarks>
public sealed class LiveUpdates(ILogger<LiveUpdates> log)
{
    private readonly ConcurrentDictionary<Listener, byte> _listeners = [];

    /// <summary>Listens to one topic of <see cref="Features.Live.Topics"/>; dispose it to stop.</summary>
    /// <param name="topic">case, order, posting or plan.</param>
    /// <param name="supplier">Only this supplier's notes; null hears all and is for staff.</param>
    /// <param name="heard">Called for one note after the other, in the culture of whoever listens.</param>
    public IDisposable Subscribe(string topic, SupplierId? supplier, Func<LiveNote, Task> heard) => Watch([topic], supplier, async notes =>
    {
        foreach (var note in notes)
        {
            await heard(note);
        }
    });

    /// <summary>Listens to several topics and hears in batches, at most twenty a second: one reading of a list for many notes.</summary>
    public IDisposable Watch(IReadOnlyCollection<string> topics, SupplierId? supplier, Func<IReadOnlyList<LiveNote>, Task> heard)
    {
        var listener = new Listener([.. topics], supplier, heard, log, gone => _listeners.TryRemove(gone, out _));
        _listeners.TryAdd(listener, 0);
        return listener;
    }

    /// <summary>Rings; never throws, never waits.</summary>
    internal void Ring(IReadOnlyList<LiveNote> notes)
    {
        foreach (var (listener, _) in _listeners)
        {
            listener.Hear(notes);
        }
    }
}
