namespace Portal.Exchange.Erp;

/// <summary>The ERP answered a reading with an error of its own, such as a missing right or module; reading it again later is right.</summary>
public sealed class ErpFailed : Exception
{
    /// <summary>Says why in one sentence for people.</summary>
    public ErpFailed(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
