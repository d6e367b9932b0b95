namespace Portal.Chaos;

/// <summary>Where the proxy cuts a posting, how much of it comes through first (0 to 1), and what happens at that moment.</summary>
internal sealed record Fault(Fault.Where At, double Share, Action Then)
{
    /// <summary>A side of the exchange.</summary>
    public enum Where
    {
        /// <summary>The ERP gets only the first part of the request.</summary>
        Request,

        /// <summary>The ERP has applied it and answered; the portal gets only the first part of the answer.</summary>
        Answer,
    }

    /// <summary>At least one byte too few, at least none.</summary>
    public int Bytes(int whole) => Math.Clamp((int)(Share * whole), 0, whole - 1);
}
