namespace Portal.Documents.Description;

/// <summary>Which page of how many; in the pattern {0} is the page and {1} their number. Only in head and foot.</summary>
internal sealed record PageNumbers(string Pattern, TextStyle Style, Align Align) : Block;
