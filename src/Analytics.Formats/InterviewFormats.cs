using Analytics.Formats.OpenFormat;

namespace Analytics.Formats;

/// <summary>The formats in use besides the home format, in the order in which they are asked.</summary>
public sealed class InterviewFormats
{
    private readonly Func<IReadOnlyList<IInterviewFormat>> _current;
    private readonly Func<FormatSource, string> _looksLike;

    /// <param name="formats">The formats; the first that recognises a file reads it.</param>
    /// <param name="looksLike">Says what a file that none recognises looks like and what would be needed; by the file's beginning where there is none.</param>
    public InterviewFormats(IReadOnlyList<IInterviewFormat> formats, Func<FormatSource, string>? looksLike = null)
        : this(() => formats, looksLike)
    {
    }

    /// <param name="current">The formats as they are when they are asked for; the first that recognises a file reads it.</param>
    /// <param name="looksLike">As above.</param>
    public InterviewFormats(Func<IReadOnlyList<IInterviewFormat>> current, Func<FormatSource, string>? looksLike = null) =>
        (_current, _looksLike) = (current, looksLike ?? Analytics.Formats.LooksLike.Sentence);

    /// <summary>The open format alone.</summary>
    public static InterviewFormats Open { get; } = new([OpenInterviewFormat.Instance]);

    /// <summary>The formats as they are now, whatever changes later: one ingest reads all of its files by the same, and looks for them once.</summary>
    public InterviewFormats Now() => new(_current(), _looksLike);

    /// <summary>Endings of files that any of them reads, with the dot.</summary>
    public IReadOnlyCollection<string> Endings => _current().SelectMany(format => format.Endings).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file may be of any of them by its name; the shadow files that macOS leaves beside others are not.</summary>
    public bool MayRead(string name) => _current().Any(format => IsShown(format, name)) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <summary>Whether a file may be one that only accompanies another, by its name.</summary>
    public bool MayAccompany(string name) => _current().Any(format => format.Companions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));

    /// <summary>The format of a file; null where none recognises it.</summary>
    public IInterviewFormat? Of(FormatSource source) => _current().FirstOrDefault(format => IsShown(format, source.Name) && format.Recognises(source));

    /// <summary>What a file that none recognises looks like, and what a mapping for it would need.</summary>
    public string LooksLike(FormatSource source) => _looksLike(source);

    /// <summary>Whether a file only accompanies another one that is read with it.</summary>
    public bool Accompanies(FormatSource source) => _current().Any(format => IsShown(format, source.Name) && format.Accompanies(source));

    private static bool IsShown(IInterviewFormat format, string name) =>
        format.Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
