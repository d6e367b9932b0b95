using Portal.Domain.Values;

namespace Portal.Features.Orders;

/// <summary>Settings of orders and answers.</summary>
public sealed class OrderOptions
{
    /// <summary>Seconds in which an answer or a decision can be undone before it may leave for the ERP; 0 to 600.</summary>
    public int UndoSeconds { get; set; } = 10;

    /// <summary>Working days that a buyer has for a case without impact; 1 to 30.</summary>
    public int BuyerDueDays { get; set; } = 2;

    /// <summary>Hours until a case is due that stops production; 1 to 72.</summary>
    public int StockOutDueHours { get; set; } = 4;

    /// <summary>When a buyer has to have decided what came at an instant, without a stock-out (UTC).</summary>
    internal DateTime BuyerDue(DateTime at) =>
        WorkingDays.MondayToFriday.Add(DateOnly.FromDateTime(at), BuyerDueDays).ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc);
}
