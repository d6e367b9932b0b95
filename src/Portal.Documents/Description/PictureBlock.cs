namespace Portal.Documents.Description;

/// <summary>A picture (PNG or JPEG) as large as fits into the given size, its sides in proportion.</summary>
internal sealed record PictureBlock(ReadOnlyMemory<byte> Bytes, float Width, float Height, Align Align = Align.Start) : Block;
