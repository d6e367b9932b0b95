namespace Portal.Web.Components.Orders;

/// <summary>What is wrong with a field, as a key of the words and what fills them.</summary>
/// <param name="Missing">True when nothing was typed yet: that is said only after somebody tried to send.</param>
public sealed record LineProblem(string Key, bool Missing, params object[] Facts);
