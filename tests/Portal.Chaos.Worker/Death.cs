using System.Diagnostics;
using Portal.Features.Postings;

namespace Portal.Chaos.Worker;

/// <summary>Ends the process with SIGKILL when an armed point has been reached so many times.</summary>
internal sealed class Death : IKillPoint
{
    /// <summary>The answer is committed and nobody has claimed its posting.</summary>
    public const string Saved = "saved";

    private readonly Lock _lock = new();
    private string? _point;
    private int _left;

    /// <summary>From now on the point counts; it is fatal the given time.</summary>
    public void Arm(string point, int time)
    {
        lock (_lock)
        {
            (_point, _left) = (point, time);
        }
    }

    /// <inheritdoc />
    public void Reach(string name)
    {
        lock (_lock)
        {
            if (name != _point || --_left > 0)
            {
                return;
            }

            using var me = Process.GetCurrentProcess();
            me.Kill();
            // The signal is on its way; nothing more may happen on this thread, nor on one that comes here after it.
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
