namespace Portal.Exchange.Erp;

/// <summary>How an ERP catches a posting that comes twice.</summary>
public enum DuplicateProtection
{
    /// <summary>K: it takes an idempotency key and answers the same again.</summary>
    NativeKey,

    /// <summary>U: it refuses a second document with the same external reference.</summary>
    UniqueReference,

    /// <summary>L: it can only be asked; one posting at a time per reference, always look up after an unknown outcome.</summary>
    LookUpOnly,
}
