namespace Portal.Documents.Description;

/// <summary>A QR code of a text, its quiet zone included in the size.</summary>
internal sealed record QrBlock(string Text, float Size, Align Align = Align.Start) : Block;
