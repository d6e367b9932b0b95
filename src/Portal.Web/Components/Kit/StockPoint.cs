namespace Portal.Web.Components.Kit;

/// <summary>A value that holds from a day until the next point.</summary>
public sealed record StockPoint(DateOnly On, decimal Value);
