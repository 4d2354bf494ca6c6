namespace Analytics.Formats.OpenFormat;

/// <summary>The open format: one JSON object an interview (docs/interview.schema.json), an object a line of a .jsonl file or one in a .json file.</summary>
public sealed class OpenInterviewFormat : IInterviewFormat
{
    private static readonly string[] FilesOfLines = [".jsonl", ".ndjson"];

    private OpenInterviewFormat()
    {
    }

    /// <summary>The only one there is.</summary>
    public static OpenInterviewFormat Instance { get; } = new();

    /// <inheritdoc />
    public string Name => "open";

    /// <inheritdoc />
    public IReadOnlyList<string> Endings { get; } = [".jsonl", ".ndjson", ".json"];

    /// <inheritdoc />
    /// <remarks>By the name of any version of its schema: a file of a later version is this format's to refuse.</remarks>
    public bool Recognises(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Head.Span.IndexOf("\"interview/"u8) >= 0;
    }

    /// <inheritdoc />
    public IEnumerable<FormatEntry> Read(FormatSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return FilesOfLines.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase) ? JsonLines.Read(source)
            : [new FormatEntry.Interview(1, JsonLines.WithoutMark(source.ReadAll()))];
    }
}
