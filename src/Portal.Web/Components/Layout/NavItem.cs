namespace Portal.Web.Components.Layout;

/// <summary>A place in the menu: the key of its name in Ui.resx, its address, its icon, who may go there and how much waits there.</summary>
public sealed record NavItem(string LabelKey, string Href, string Icon, string? Permission = null, int? Count = null);
