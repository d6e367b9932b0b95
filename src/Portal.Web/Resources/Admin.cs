namespace Portal.Web.Resources;

/// <summary>Words of the administrators' pages: <c>Admin.resx</c>.</summary>
public sealed class Admin;
