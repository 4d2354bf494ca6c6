using Analytics.Formats.OpenFormat;

namespace Analytics.Formats;

/// <summary>The formats in use besides the home format, in the order in which they are asked.</summary>
public sealed class InterviewFormats
{
    private readonly IReadOnlyList<IInterviewFormat> _formats;
    private readonly HashSet<string> _endings;
    private readonly Func<FormatSource, string> _looksLike;

    /// <param name="formats">The formats; the first that recognises a file reads it.</param>
    /// <param name="looksLike">Says what a file that none recognises looks like and what would be needed; by the file's beginning where there is none.</param>
    public InterviewFormats(IEnumerable<IInterviewFormat> formats, Func<FormatSource, string>? looksLike = null)
    {
        _formats = [.. formats];
        _looksLike = looksLike ?? Analytics.Formats.LooksLike.Sentence;
        _endings = _formats.SelectMany(format => format.Endings).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The open format alone.</summary>
    public static InterviewFormats Open { get; } = new([OpenInterviewFormat.Instance]);

    /// <summary>Endings of files that any of them reads, with the dot.</summary>
    public IReadOnlyCollection<string> Endings => _endings;

    /// <summary>Whether a file may be of any of them by its name; the shadow files that macOS leaves beside others are not.</summary>
    public bool MayRead(string name) => _endings.Contains(Path.GetExtension(name)) && !name.StartsWith("._", StringComparison.Ordinal);

    /// <summary>The format of a file; null where none recognises it.</summary>
    public IInterviewFormat? Of(FormatSource source) => _formats.FirstOrDefault(format => IsShown(format, source) && format.Recognises(source));

    /// <summary>What a file that none recognises looks like, and what a mapping for it would need.</summary>
    public string LooksLike(FormatSource source) => _looksLike(source);

    /// <summary>Whether a file only accompanies another one that is read with it.</summary>
    public bool Accompanies(FormatSource source) => _formats.Any(format => IsShown(format, source) && format.Accompanies(source));

    private static bool IsShown(IInterviewFormat format, FormatSource source) =>
        format.Endings.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase);
}
