using Portal.Data;

namespace Portal.Features.Sync;

/// <summary>How an inbound document ends or waits.</summary>
internal static class InboundEnding
{
    /// <summary>Nothing more happens to it by itself.</summary>
    public static InboundState Ended(this InboundDocument document, InboundState state, string? reason, DateTime at)
    {
        (document.State, document.Reason, document.DoneAt) = (state, reason, at);
        return state;
    }

    /// <summary>It goes on when a steward has mapped what it names.</summary>
    public static InboundState Waits(this InboundDocument document, IEnumerable<string> keys)
    {
        var all = keys.ToList();
        (document.State, document.WaitsFor) = (InboundState.Waiting, string.Join('\n', all));
        document.Reason = $"It names what the portal doesn't know: {string.Join(", ", all)}.";
        return document.State;
    }
}
