namespace Portal.Web.Jobs;

/// <summary>The moment from which the portal works with its ERPs by itself: at once, or when the demo has told its history.</summary>
internal sealed class Opening
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True from then on.</summary>
    public bool IsOpen => _open.Task.IsCompleted;

    /// <summary>Opens; a second time changes nothing.</summary>
    public void Open() => _open.TrySetResult();

    /// <summary>Waits for it.</summary>
    public Task Reached(CancellationToken ct) => _open.Task.WaitAsync(ct);
}
