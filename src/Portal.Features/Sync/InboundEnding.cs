using Portal.Data;

namespace Portal.Features.Sync;

/// <summary>How an inbound document ends or waits.</summary>
internal static class InboundEnding
{
    /// <summary>Nothing more happens to it by itself.</summary>
    public static void Ended(this InboundDocument document, InboundState state, string? reason, DateTime at) =>
        (document.State, document.Reason, document.DoneAt) = (state, reason, at);

    /// <summary>It can't be taken; when that is because of identifiers that were refused, mapping them makes it go on after all.</summary>
    public static void Refused(this InboundDocument document, string why, IEnumerable<string> because, DateTime at)
    {
        document.WaitsFor = string.Join('\n', because) is { Length: > 0 } keys ? keys : null;
        document.Ended(InboundState.Refused, why, at);
    }

    /// <summary>It could not be applied, for a reason that it may not have next time; parked when that was often enough.</summary>
    public static void Failed(this InboundDocument document, string why, int mostAttempts, DateTime at)
    {
        (document.Attempts, document.Reason) = (document.Attempts + 1, why);
        if (document.Attempts >= mostAttempts)
        {
            document.Ended(InboundState.Parked, why, at);
        }
    }

    /// <summary>It is taken up again from the beginning.</summary>
    public static void Again(this InboundDocument document) =>
        (document.State, document.Reason, document.DoneAt, document.Attempts) = (InboundState.Received, null, null, 0);

    /// <summary>It goes on when a steward has mapped what it names.</summary>
    public static void Waits(this InboundDocument document, IEnumerable<string> keys)
    {
        var all = keys.ToList();
        (document.State, document.WaitsFor) = (InboundState.Waiting, string.Join('\n', all));
        document.Reason = $"It names what the portal doesn't know: {string.Join(", ", all)}.";
    }
}
