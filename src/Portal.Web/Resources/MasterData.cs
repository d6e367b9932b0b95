namespace Portal.Web.Resources;

/// <summary>Marks MasterData.resx: what the portal knows, and what it doesn't yet.</summary>
public sealed class MasterData;
