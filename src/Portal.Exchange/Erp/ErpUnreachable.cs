namespace Portal.Exchange.Erp;

/// <summary>The ERP could not be reached before anything was sent, so nothing can have happened there.</summary>
public sealed class ErpUnreachable : Exception
{
    /// <summary>Says why in one sentence for people.</summary>
    public ErpUnreachable(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
