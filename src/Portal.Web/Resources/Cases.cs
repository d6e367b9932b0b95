namespace Portal.Web.Resources;

/// <summary>Words of the queue of cases: <c>Cases.resx</c>.</summary>
public sealed class Cases;
