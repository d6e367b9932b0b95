namespace Portal.Web.Resources;

/// <summary>Words of planning: <c>Planning.resx</c>.</summary>
public sealed class Planning;
