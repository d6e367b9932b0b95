namespace Portal.Web.Resources;

/// <summary>Words of the orders' pages: <c>Orders.resx</c>.</summary>
public sealed class Orders;
