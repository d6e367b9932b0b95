namespace Portal.Web.Resources;

/// <summary>Marks Exchange.resx: messages between the portal and the ERPs.</summary>
public sealed class Exchange;
