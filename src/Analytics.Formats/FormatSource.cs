namespace Analytics.Formats;

/// <summary>A file that a format may recognise and read, wherever it lies: on disk, in an archive, in memory.</summary>
public sealed class FormatSource
{
    /// <summary>Bytes of <see cref="Head"/> at most.</summary>
    public const int HeadBytes = 64 * 1024;

    private readonly Func<Stream> _open;
    private readonly Func<string, byte[]?> _beside;
    private readonly Lazy<byte[]> _head;

    /// <param name="name">The file's name without its folder.</param>
    /// <param name="open">Opens its content from the start; called as often as it is asked for.</param>
    /// <param name="beside">Reads another file of the same folder by its name; null where there is none.</param>
    public FormatSource(string name, Func<Stream> open, Func<string, byte[]?>? beside = null)
    {
        Name = name;
        _open = open;
        _beside = beside ?? (_ => null);
        _head = new Lazy<byte[]>(ReadHead);
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    /// <summary>Bytes that may be read whole, or held of one interview; a format that goes through its file part by part is bound by the second alone.</summary>
    public long MostBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Bytes that one interview may have.</summary>
    public int MostInterviewBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>The file's beginning, a byte-order mark included; all of it where it is shorter than <see cref="HeadBytes"/>.</summary>
    public ReadOnlyMemory<byte> Head => _head.Value;

    /// <summary>A source that is in memory.</summary>
    public static FormatSource Of(string name, byte[] content) => new(name, () => new MemoryStream(content, writable: false));

    /// <summary>Opens the content from its start.</summary>
    public Stream Open() => _open();

    /// <summary>Another file of the same folder; null where there is none of this name, or it may not be read.</summary>
    public byte[]? Beside(string name) => name.AsSpan().ContainsAny('/', '\\') ? null : _beside(name);

    /// <summary>The whole content.</summary>
    /// <exception cref="SourceTooLargeException">It has more than <see cref="MostBytes"/>.</exception>
    public byte[] ReadAll()
    {
        using var stream = Open();
        if (stream.CanSeek && stream.Length > MostBytes) throw new SourceTooLargeException(MostBytes);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (content.Length + read > MostBytes) throw new SourceTooLargeException(MostBytes);
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private byte[] ReadHead()
    {
        using var stream = Open();
        var head = new byte[HeadBytes];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read];
    }
}

/// <summary>A file has more bytes than may be read whole.</summary>
public sealed class SourceTooLargeException(long mostBytes) : Exception($"The file goes on beyond the {mostBytes:N0} bytes that are read whole.")
{
    /// <summary>Bytes that may be read whole.</summary>
    public long MostBytes { get; } = mostBytes;
}
