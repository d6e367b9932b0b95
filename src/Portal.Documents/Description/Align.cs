namespace Portal.Documents.Description;

/// <summary>Where a text or picture stands in its width.</summary>
internal enum Align
{
    Start,
    Centre,
    End,
}
