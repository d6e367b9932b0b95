namespace Portal.Domain.Policies;

/// <summary>How an answer can differ from what is requested.</summary>
public enum DeviationKind
{
    QuantityUp,
    QuantityDown,
    DateEarly,
    DateLate,
    PriceUp,
    PriceDown,
    Substitution,
    Rejected,
}
