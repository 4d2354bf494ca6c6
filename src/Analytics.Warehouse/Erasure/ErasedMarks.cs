using System.Globalization;
using Analytics.Warehouse.Loading;

namespace Analytics.Warehouse.Erasure;

/// <summary>What erased interviews and candidates are recognised by when they come again: keyed hashes, which name nobody.</summary>
/// <param name="key">The key, which lies where the marks do.</param>
/// <param name="marks">The marks there are.</param>
public sealed class ErasedMarks(byte[] key, IReadOnlySet<string> marks)
{
    private const string PathPrefix = "erased:";
    private const char Between = '\u001F';

    /// <summary>The mark of an interview, by its public id.</summary>
    public string OfInterview(long interviewId) => KeyedHash.Mark(key, "interview", Number(interviewId));

    /// <summary>The mark of a file's content.</summary>
    /// <param name="sha256">Its SHA-256.</param>
    /// <param name="runId">The run in which it is not to come again; null for every run.</param>
    public string OfContent(string sha256, string? runId) =>
        runId is null ? KeyedHash.Mark(key, "content", sha256) : KeyedHash.Mark(key, "content of run", runId + Between + sha256);

    /// <summary>The mark of a candidate: code and name, as people compare names.</summary>
    public string OfCandidate(string code, string name) => KeyedHash.Mark(key, "candidate", code + Between + Identity.Fold(name));

    /// <summary>All marks by which what an erasure takes is recognised again.</summary>
    /// <param name="found">What it takes.</param>
    /// <param name="wish">Whether it is the candidate who is erased, or single interviews.</param>
    public IReadOnlySet<string> Of(ErasureFound found, ErasureWish wish)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var interview in found.Interviews)
        {
            made.Add(OfInterview(interview.Id));
            made.Add(OfContent(interview.Sha256, wish.IsOfCandidate ? null : interview.RunId));
            if (wish.IsOfCandidate) made.Add(OfCandidate(interview.Code, interview.Name));
        }

        foreach (var file in found.Files)
        {
            made.Add(OfInterview(file.InterviewId));
            if (file.Sha256 is { } content) made.Add(OfContent(content, wish.IsOfCandidate ? null : file.RunId));
        }

        return made;
    }

    /// <summary>What stands for an interview where its file's name stood.</summary>
    public string NameOf(long interviewId) => KeyedHash.Name(key, "interview", Number(interviewId));

    /// <summary>What stands for a path where an erased file lies, or lay.</summary>
    public string PathOf(string origin) => PathPrefix + KeyedHash.Mark(key, "path", origin);

    /// <summary>Whether something stands there for a path.</summary>
    public static bool IsPath(string origin) => origin?.StartsWith(PathPrefix, StringComparison.Ordinal) == true;

    /// <summary>Whether it is not to be loaded.</summary>
    /// <param name="interviewId">The public id it would have.</param>
    /// <param name="runId">Its run.</param>
    /// <param name="sha256">Its content; null when it was not read.</param>
    /// <param name="candidate">Code and name; null when they could not be read.</param>
    public bool Refuses(long interviewId, string runId, string? sha256, (string Code, string Name)? candidate) =>
        marks.Contains(OfInterview(interviewId))
        || (sha256 is not null && (marks.Contains(OfContent(sha256, null)) || marks.Contains(OfContent(sha256, runId))))
        || (candidate is var (code, name) && marks.Contains(OfCandidate(code, name)));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the marks of what was erased are kept.</summary>
public interface IErasedMarks
{
    /// <summary>Those there are now; null while nothing was ever erased.</summary>
    ErasedMarks? Read();
}
