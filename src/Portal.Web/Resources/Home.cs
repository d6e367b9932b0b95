namespace Portal.Web.Resources;

/// <summary>Marks Home.resx: everybody's first page.</summary>
public sealed class Home;
