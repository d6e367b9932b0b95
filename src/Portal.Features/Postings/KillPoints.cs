namespace Portal.Features.Postings;

/// <summary>The moments, and the one that does nothing.</summary>
public sealed class KillPoints : IKillPoint
{
    /// <summary>Claims are stored.</summary>
    public const string Claimed = "claimed";

    /// <summary>It is stored that the request leaves; it has not left.</summary>
    public const string MarkedSent = "marked-sent";

    /// <summary>The ERP's answer has been read and not stored.</summary>
    public const string Answered = "answered";

    /// <summary>The answer is stored.</summary>
    public const string Settled = "settled";

    /// <inheritdoc />
    public void Reach(string name)
    {
    }
}
