namespace Portal.Documents.Description;

/// <summary>A column of a table: width, head and how both head and cells stand in it.</summary>
internal sealed record TableColumn(Length Width, string Head = "", Align Align = Align.Start);
