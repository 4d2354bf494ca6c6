namespace Analytics.Portal.Access.Proxy;

/// <summary>Passes bytes on and puts a path before every root-relative address in an HTML attribute, also where one comes in two pieces.</summary>
/// <param name="inner">Where the bytes go.</param>
/// <param name="path">What goes before <c>/…</c>.</param>
/// <param name="isHtml">Whether the answer is a page; asked at the first byte.</param>
internal sealed class LinkStream(Stream inner, byte[] path, Func<bool> isHtml) : Stream
{
    private static readonly byte[][] Attributes = [.. new[] { "href", "src", "srcset", "action", "formaction", "data-here" }.Select(name => System.Text.Encoding.ASCII.GetBytes($" {name}=\"/"))];
    private static readonly int Longest = Attributes.Max(a => a.Length);

    private readonly List<byte> _held = [];
    private bool? _isHtml;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isHtml ??= isHtml()) await inner.WriteAsync(Linked(buffer.Span), cancellationToken);
        else await inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_isHtml ??= isHtml()) inner.Write(Linked(buffer.AsSpan(offset, count)).Span);
        else inner.Write(buffer, offset, count);
    }

    /// <summary>Passes on what was held back in case more came.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (_held.Count == 0) return;
        await inner.WriteAsync(_held.ToArray(), cancellationToken);
        _held.Clear();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private ReadOnlyMemory<byte> Linked(ReadOnlySpan<byte> piece)
    {
        byte[] all = [.. _held, .. piece];
        _held.Clear();
        var output = new List<byte>(all.Length + 256);
        var at = 0;
        while (at < all.Length)
        {
            var space = all.AsSpan(at).IndexOf((byte)' ');
            if (space < 0) { output.AddRange(all.AsSpan(at)); break; }
            output.AddRange(all.AsSpan(at, space));
            at += space;
            var rest = all.AsSpan(at);
            if (IsCutOff(rest)) { _held.AddRange(rest); break; }
            var attribute = Array.Find(Attributes, a => all.AsSpan(at).StartsWith(a));
            if (attribute is null) { output.Add((byte)' '); at++; continue; }
            output.AddRange(attribute.AsSpan(0, attribute.Length - 1));
            at += attribute.Length - 1;
            // Two slashes are another host's.
            if (all[at + 1] != (byte)'/') output.AddRange(path);
        }

        return output.ToArray();
    }

    // One byte beyond the attribute is needed too: a second slash.
    private static bool IsCutOff(ReadOnlySpan<byte> rest)
    {
        if (rest.Length > Longest) return false;
        foreach (var attribute in Attributes)
            if (rest.Length <= attribute.Length && attribute.AsSpan().StartsWith(rest)) return true;
        return false;
    }
}
