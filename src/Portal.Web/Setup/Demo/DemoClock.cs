namespace Portal.Web.Setup.Demo;

/// <summary>The machine's clock, except for whoever tells the past: what is done inside <see cref="At"/> happens then, for that flow alone.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly AsyncLocal<DateTimeOffset?> Told = new();

    /// <summary>True inside <see cref="At"/>.</summary>
    public static bool IsTelling => Told.Value is not null;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Told.Value ?? System.GetUtcNow();

    /// <summary>Does something at another time (UTC).</summary>
    public static async Task At(DateTime at, Func<Task> act)
    {
        // The value goes with the flow of this method and is gone when it ends.
        Told.Value = new DateTimeOffset(at, TimeSpan.Zero);
        await act();
    }
}
