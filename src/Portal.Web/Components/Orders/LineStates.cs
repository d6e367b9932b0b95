using Portal.Domain.Orders;

namespace Portal.Web.Components.Orders;

/// <summary>What pages ask of a line's state.</summary>
internal static class LineStates
{
    /// <summary>True while the supplier can answer, the first time or again.</summary>
    public static bool CanBeAnswered(this LineState state) => state is not (LineState.Closed or LineState.Conflict or LineState.Rejected);
}
