namespace Portal.DemoErp.Api;

/// <summary>The switches that break the interface on purpose. They live in memory: a restarted ERP is a healthy one.</summary>
internal sealed class Switches
{
    private readonly Lock _lock = new();
    private SwitchState _state = new();

    public SwitchState State
    {
        get
        {
            lock (_lock)
            {
                return _state;
            }
        }
    }

    public SwitchState Turn(SwitchChange change)
    {
        lock (_lock)
        {
            return _state = change.On(_state);
        }
    }

    public bool TakeFailedPosting() => Take(s => s.FailPostings, s => s with { FailPostings = s.FailPostings - 1 });

    public bool TakeFailedReading() => Take(s => s.FailReadings, s => s with { FailReadings = s.FailReadings - 1 });

    public bool TakeDroppedAnswer() => Take(s => s.DropAnswers, s => s with { DropAnswers = s.DropAnswers - 1 });

    private bool Take(Func<SwitchState, int> left, Func<SwitchState, SwitchState> one)
    {
        lock (_lock)
        {
            if (left(_state) <= 0)
            {
                return false;
            }

            _state = one(_state);
            return true;
        }
    }
}
