namespace Portal.Benchmarks.Figures;

/// <summary>One measured value; without a target it explains another.</summary>
/// <param name="Figure">The figure that it belongs to.</param>
/// <param name="What">What was measured, in words.</param>
/// <param name="On">The database, or empty where there is none.</param>
/// <param name="Unit">ms, KB, ×, % …</param>
/// <param name="AtMost">The target; null where there is none.</param>
/// <param name="Note">How it was measured or what limits it.</param>
internal sealed record Finding(string Figure, string What, string On, double Value, string Unit, double? AtMost = null, string? Note = null)
{
    /// <summary>False when the target is missed; a value that is no number misses.</summary>
    public bool Met => AtMost is not { } most || Value <= most;
}
