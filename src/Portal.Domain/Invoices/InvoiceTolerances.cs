using Portal.Domain.Policies;

namespace Portal.Domain.Invoices;

/// <summary>How far an invoice may differ from order and receipt, limit by limit; apart from the tolerances of confirmations.</summary>
/// <param name="PriceUp">Per price unit, above the order's price; absolute in the order's currency.</param>
/// <param name="PriceDown">Per price unit, below the order's price.</param>
/// <param name="Quantity">Beyond what is ordered, received or accepted; absolute in the line's unit.</param>
/// <param name="LineTotal">Of all that has been billed for an order line above the order's price, so that small differences do not add up; absolute in the currency.</param>
/// <param name="Freight">Beyond what was agreed for it, as the other charges; absolute in the currency.</param>
/// <param name="Rounding">Of the amount payable.</param>
public sealed record InvoiceTolerances(
    ToleranceLimit PriceUp,
    ToleranceLimit PriceDown,
    ToleranceLimit Quantity,
    ToleranceLimit LineTotal,
    ToleranceLimit Freight,
    ToleranceLimit Packing,
    ToleranceLimit Insurance,
    ToleranceLimit Surcharge,
    ToleranceLimit Other,
    ToleranceLimit Rounding)
{
    /// <summary>What holds until an administrator says otherwise: 1 % above the price and 100 in all, 10 % below, no more than received, no charge that was not agreed, 0.05 of rounding.</summary>
    public static InvoiceTolerances Default { get; } = new(
        new(1), new(10), ToleranceLimit.Zero, new(1, 100), ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, new(null, 0.05m));

    /// <summary>Nothing may differ.</summary>
    public static InvoiceTolerances None { get; } = new(
        ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero, ToleranceLimit.Zero);

    /// <summary>The limit of a kind of charge.</summary>
    public ToleranceLimit Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Freight => Freight,
        ChargeKind.Packing => Packing,
        ChargeKind.Insurance => Insurance,
        ChargeKind.Surcharge => Surcharge,
        _ => Other,
    };
}
