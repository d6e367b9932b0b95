using Portal.Documents.Barcodes;

namespace Portal.Documents.Description;

/// <summary>The bars of a Code 128 symbol: width of a module and height in points, a quiet zone of ten modules on both sides.</summary>
internal sealed record BarcodeBlock(Code128 Symbol, float Module, float Height) : Block
{
    public const int Quiet = 10;

    public float Width => (Symbol.Modules + (2 * Quiet)) * Module;
}
