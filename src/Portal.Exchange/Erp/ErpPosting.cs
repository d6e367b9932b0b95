namespace Portal.Exchange.Erp;

/// <summary>One agreed answer to one order line, on its way into the ERP.</summary>
/// <param name="Key">Immutable per business intent: order/line/confirmation version.</param>
/// <param name="Version">The version of the confirmation; a later one replaces an earlier one.</param>
/// <param name="Quantity">The line's whole quantity after an update; with <see cref="ErpPostingAction.Confirm"/> the ordered one.</param>
/// <param name="Price">The agreed net price per <paramref name="PriceUnit"/>; null when it is unchanged.</param>
/// <param name="SubstituteItem">The item number that replaces the ordered one; null when it is unchanged.</param>
public sealed record ErpPosting(
    string Key,
    ErpPostingAction Action,
    string OrderNumber,
    string LineId,
    int LineNumber,
    int Version,
    decimal Quantity,
    decimal? Price,
    decimal PriceUnit,
    string? SubstituteItem,
    IReadOnlyList<ErpScheduleLine> Schedule);
