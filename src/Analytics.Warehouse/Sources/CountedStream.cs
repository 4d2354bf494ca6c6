namespace Analytics.Warehouse.Sources;

/// <summary>Reads unpacked bytes and charges each to the archive's budget.</summary>
/// <param name="unpacked">The unpacked content.</param>
/// <param name="budget">What it may cost.</param>
/// <param name="packed">How many packed bytes have gone into it by now.</param>
internal sealed class CountedStream(Stream unpacked, ArchiveBudget budget, Func<long> packed) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = unpacked.Read(buffer);
        _read += count;
        budget.CountBytes(count, _read, packed());
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}
