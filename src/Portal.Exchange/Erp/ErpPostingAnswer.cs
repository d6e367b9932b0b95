namespace Portal.Exchange.Erp;

/// <summary>What the ERP made of a posting: taken with its document number, or refused with a code and a sentence.</summary>
public sealed record ErpPostingAnswer(bool Taken, string? Document, string? RefusalCode, string? RefusalReason)
{
    /// <summary>Taken under the ERP's document number.</summary>
    public static ErpPostingAnswer Accepted(string document) => new(true, document, null, null);

    /// <summary>Refused for a reason of business; sending it again would not help.</summary>
    public static ErpPostingAnswer Refused(string code, string reason) => new(false, null, code, reason);
}
