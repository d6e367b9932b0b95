namespace Portal.Domain.Orders;

/// <summary>Where an order stands, the most urgent of its lines.</summary>
public enum OrderState
{
    ToAnswer,
    Conflict,
    Countered,
    WaitingForBuyer,
    Agreed,
    Closed,
    Cancelled,
}
