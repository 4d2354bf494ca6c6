using System.Text;

namespace Analytics.Transcripts.Reading;

/// <summary>Bytes to text: UTF-8 only, byte-order mark dropped, line ends as <c>\n</c>.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text, out Fault? fault)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            text = "";
            fault = FaultAt(bytes);
            return false;
        }

        text = Strict.GetString(bytes);
        fault = null;
        return true;
    }

    /// <summary>Carriage returns before a line feed go, so that every reader sees one kind of line end. Line numbers stay.</summary>
    public static string WithPlainLineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;

    private static Fault FaultAt(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        var line = bytes[..at].Count((byte)'\n') + 1;
        var value = at < bytes.Length ? $"0x{bytes[at]:X2}" : "the end";
        return new Fault(FaultCode.NotUtf8, line, $"Byte {at + 1} ({value}) is not part of UTF-8 text; save the transcript as UTF-8.");
    }
}
