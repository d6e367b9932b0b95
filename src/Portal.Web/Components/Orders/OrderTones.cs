using Portal.Domain.Orders;
using Portal.Web.Components.Kit;

namespace Portal.Web.Components.Orders;

/// <summary>The colour of states of orders and lines.</summary>
internal static class OrderTones
{
    public static Tone Of(OrderState state) => state switch
    {
        OrderState.ToAnswer or OrderState.Countered => Tone.Warn,
        OrderState.Conflict => Tone.Bad,
        OrderState.WaitingForBuyer => Tone.Info,
        OrderState.Agreed => Tone.Ok,
        _ => Tone.Neutral,
    };

    public static Tone Of(LineState state) => state switch
    {
        LineState.ToAnswer or LineState.Countered => Tone.Warn,
        LineState.Conflict => Tone.Bad,
        LineState.WaitingForBuyer => Tone.Info,
        LineState.Agreed or LineState.InPolicy => Tone.Ok,
        _ => Tone.Neutral,
    };
}
