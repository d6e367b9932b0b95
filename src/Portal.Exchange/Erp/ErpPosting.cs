namespace Portal.Exchange.Erp;

/// <summary>One agreed answer to one order line, on its way into the ERP.</summary>
/// <param name="Key">Immutable per business intent: order/line/confirmation version.</param>
/// <param name="Version">The version of the confirmation; a later one replaces an earlier one.</param>
/// <param name="Quantity">The line's whole quantity after an update; with <see cref="ErpPostingAction.Confirm"/> the ordered one.</param>
/// <param name="Price">The agreed net price per <paramref name="PriceUnit"/>; null when it is unchanged.</param>
/// <param name="SubstituteItem">The item number that replaces the ordered one; null when it is unchanged.</param>
/// <param name="Asked">What the line may ask for when this arrives: what was asked for when it was answered, or what earlier postings of ours make of it. A line that
/// asks for something else was changed since, and the ERP refuses the answer as <c>line.changed</c>.</param>
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
    IReadOnlyList<ErpScheduleLine> Schedule,
    IReadOnlyList<ErpAsked> Asked)
{
    /// <summary>True when the line still asks for what this answers.</summary>
    public bool Answers(ErpAsked now) => Asked.Any(asked => asked.Same(now));

    /// <summary>What the line can ask for when this has been taken.</summary>
    public IEnumerable<ErpAsked> Leaves() => Action is ErpPostingAction.ConfirmAndUpdate
        ? Asked.Select(asked => asked.Updated(Quantity, Price, PriceUnit, Schedule) with { ItemId = SubstituteItem is null ? asked.ItemId : "" })
        : [];
}
