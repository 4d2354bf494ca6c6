using Analytics.Formats.OpenFormat;
using Analytics.Transcripts;

namespace Analytics.Warehouse.Loading;

/// <summary>Limits that keep one bad input from harming the rest. Section <c>Ingest</c>, validated at start.</summary>
public sealed record IngestLimits
{
    /// <summary>The configuration section these are read from.</summary>
    public const string Section = "Ingest";

    /// <summary>Largest transcript, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Most bytes one archive may unpack to.</summary>
    public long MaxArchiveBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Highest ratio of unpacked to packed bytes of one archive entry above 1 MiB.</summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Most entries in one archive.</summary>
    public int MaxArchiveEntries { get; init; } = 200_000;

    /// <summary>Largest file that is read whole because it holds several interviews, in bytes; one that holds an interview a line may be of any size.</summary>
    public long MaxExportBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Files in one transaction. Large ones are packed straight into the file, small ones go through the log first.</summary>
    public int BatchFiles { get; init; } = 10_000;

    /// <summary>Bytes of text in one transaction; whichever limit is met first closes the batch.</summary>
    public long BatchBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>
    /// Regular expression that finds the candidate code in a file's name without its ending: what its first group matches, or all of it where it has none.
    /// </summary>
    public string CandidateCodePattern { get; init; } = CandidateCode.UsualPattern;

    /// <summary>
    /// What recommendations of the open format say, by their words: <c>proceed</c>, <c>reservations</c> or <c>not_a_fit</c>. Capitals and punctuation do not
    /// count; these come before the usual ones, as "hire" and "no hire".
    /// </summary>
    public IReadOnlyDictionary<string, string> Recommendations { get; init; } = new Dictionary<string, string>();

    /// <summary>The table of those words.</summary>
    /// <exception cref="InvalidOperationException">One of them is no level; what is configured was checked at start.</exception>
    public Wordings Wordings() => new(Recommendations.Select(words => KeyValuePair.Create(
        words.Key, SnakeCase.TryParse<RecommendationLevel>(words.Value, out var level) ? level : throw new InvalidOperationException($"{words.Value} is no level of recommendation."))));
}
