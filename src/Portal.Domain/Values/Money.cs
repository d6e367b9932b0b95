namespace Portal.Domain.Values;

/// <summary>An amount in a currency (ISO 4217).</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The amount rounded to the currency's minor units.</summary>
    public Money Rounded() => this with { Amount = Rounding.HalfAway(Amount, MinorUnits(Currency)) };

    /// <summary>Decimals of a currency; ISO 4217 says 2 for all but a few.</summary>
    public static int MinorUnits(string currency) => currency switch
    {
        "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "PYG" or "UGX" or "XAF" or "XOF" or "XPF" or "BIF" or "DJF" or "GNF" or "KMF" or "RWF" or "VUV" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}
