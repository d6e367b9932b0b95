using Portal.Data;
using Portal.Domain.Postings;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Exchange;

/// <summary>The colour of states of messages.</summary>
internal static class ExchangeTones
{
    public static Tone Of(PostingState state) => state switch
    {
        PostingState.Confirmed => Tone.Ok,
        PostingState.Rejected or PostingState.Parked => Tone.Bad,
        PostingState.Unknown => Tone.Warn,
        PostingState.Withdrawn => Tone.Neutral,
        _ => Tone.Info,
    };

    public static Tone Of(InboundState state) => state switch
    {
        InboundState.Applied => Tone.Ok,
        InboundState.Refused or InboundState.Parked => Tone.Bad,
        InboundState.Waiting => Tone.Warn,
        InboundState.Superseded => Tone.Neutral,
        _ => Tone.Info,
    };
}
