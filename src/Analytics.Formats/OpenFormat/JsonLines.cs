using System.Globalization;
using Analytics.Transcripts;

namespace Analytics.Formats.OpenFormat;

/// <summary>Cuts a file into its lines without holding more of it than one of them.</summary>
public static class JsonLines
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The lines that are not blank, each with its number; one that is too long is an entry that says so.</summary>
    public static IEnumerable<FormatEntry> Read(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var stream = source.Open();
        using var line = new MemoryStream();
        var buffer = new byte[BufferBytes];
        var (number, isTooLong) = (1, false);
        while (stream.Read(buffer) is > 0 and var read)
        {
            var from = 0;
            while (from < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var part = (end < 0 ? read : end) - from;
                isTooLong |= line.Length + part > source.MostInterviewBytes;
                if (!isTooLong) line.Write(buffer, from, part);
                from += part + 1;
                if (end < 0) continue;
                if (Entry(line, number, isTooLong, source) is { } entry) yield return entry;
                (number, isTooLong) = (number + 1, false);
                line.SetLength(0);
            }
        }

        if (Entry(line, number, isTooLong, source) is { } last) yield return last;
    }

    /// <summary>UTF-8 without the byte-order mark that may stand before it.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    private static FormatEntry? Entry(MemoryStream line, int number, bool isTooLong, FormatSource source)
    {
        if (isTooLong)
        {
            return FormatEntry.Unreadable.Of(FaultCode.TooLarge, number, string.Create(
                CultureInfo.InvariantCulture, $"Line {number} has more than the {source.MostInterviewBytes:N0} bytes that one interview may have (Ingest:MaxFileBytes); it was not read."));
        }

        var content = (ReadOnlyMemory<byte>)line.ToArray();
        if (number == 1) content = WithoutMark(content);
        return content.Span.Trim(" \t\r"u8).IsEmpty ? null : new FormatEntry.Interview(number, content);
    }
}
