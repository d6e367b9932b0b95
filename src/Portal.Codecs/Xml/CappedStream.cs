namespace Portal.Codecs.Xml;

/// <summary>A stream that ends after so many bytes and remembers that there was more.</summary>
internal sealed class CappedStream(Stream inner, long most) : Stream
{
    private long _left = most;

    public bool Overran { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        // One byte more than allowed tells a document that just fits from one that doesn't.
        var read = inner.Read(buffer, offset, (int)Math.Min(count, _left + 1));
        _left -= read;
        Overran |= _left < 0;
        return Overran ? 0 : read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
