namespace Portal.Web.Components.Layout;

/// <summary>A supplier that the person can act for.</summary>
public sealed record SupplierChoice(string Id, string Name, bool Current);
