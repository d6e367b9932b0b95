using Portal.Documents.Barcodes;
using Portal.Documents.Description;
using Portal.Documents.Typesetting;
using SkiaSharp;

namespace Portal.Documents.Skia;

/// <summary>What is never cut: a line of text, a code, a picture. Draws itself at a place.</summary>
internal abstract record Piece(float Height)
{
    public abstract void Draw(Pen pen, float x, float y);

    internal sealed record OfLine(Line Line, float Offset) : Piece(Line.Height)
    {
        public override void Draw(Pen pen, float x, float y) => pen.Text(Line, x + Offset, y);
    }

    internal sealed record OfSpace(float Space) : Piece(Space)
    {
        public override void Draw(Pen pen, float x, float y)
        {
        }
    }

    internal sealed record OfRule(float Width, float Thickness, Tone Tone) : Piece(Thickness)
    {
        public override void Draw(Pen pen, float x, float y) => pen.Fill(x, y, Width, Thickness, Tone);
    }

    internal sealed record OfPicture(SKImage Picture, float Offset, float Width, float Tall) : Piece(Tall)
    {
        public override void Draw(Pen pen, float x, float y) => pen.Picture(Picture, SKRect.Create(x + Offset, y, Width, Tall));
    }

    internal sealed record OfBars(BarcodeBlock Bars, float Width) : Piece(Bars.Height)
    {
        public override void Draw(Pen pen, float x, float y) => pen.Bars(Bars.Symbol, SKRect.Create(x, y, Width, Bars.Height), Bars.Module);
    }

    internal sealed record OfSquare(QrSquare Code, float Offset, float Size) : Piece(Size)
    {
        public override void Draw(Pen pen, float x, float y) => pen.Square(Code, x + Offset, y, Size);
    }

    internal sealed record OfBand(Band Band) : Piece(Band.Height)
    {
        public override void Draw(Pen pen, float x, float y) => Band.Draw(pen, x, y);
    }

    internal sealed record OfForm(float Tall, IReadOnlyList<(float X, float Y, Band Band)> Items) : Piece(Tall)
    {
        public override void Draw(Pen pen, float x, float y)
        {
            foreach (var (left, top, band) in Items)
            {
                band.Draw(pen, x + left, y + top);
            }
        }
    }
}
