namespace Portal.Web.Resources;

/// <summary>Marks Ui.resx: the words of the kit and the layout.</summary>
public sealed class Ui;
