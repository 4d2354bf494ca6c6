namespace Analytics.Transcripts.Reading;

/// <summary>A line that starts with a speaker's label.</summary>
/// <param name="Speaker">Who would speak.</param>
/// <param name="Offset">Where the line starts.</param>
/// <param name="TextAt">Where the words start.</param>
/// <param name="Line">The line's number in the file.</param>
/// <param name="IsExact">Written exactly as the harness does.</param>
/// <param name="IsOwnName">It is the harness's name for the speaker, however marked; else another word for the same.</param>
/// <param name="AfterBlank">A blank line, or nothing, stands before it.</param>
internal readonly record struct SpeakerLabel(Speaker Speaker, int Offset, int TextAt, int Line, bool IsExact, bool IsOwnName, bool AfterBlank)
{
    private const string RecruiterLabel = "AI Recruiter: ";
    private const string CandidateLabel = "Candidate: ";
    private const string InFront = "*#-><•+_`\"“~|–— \t0123456789:./,[]()";
    private const int LongestBracket = 40;

    private static readonly (string Name, Speaker Speaker, bool Own)[] Names =
    [
        ("AI Recruiter", Speaker.Recruiter, true), ("Candidate", Speaker.Candidate, true), ("AI-Recruiter", Speaker.Recruiter, true), ("AI Interviewer", Speaker.Recruiter, false),
        ("Recruiter", Speaker.Recruiter, false), ("Interviewer", Speaker.Recruiter, false), ("Interviewee", Speaker.Candidate, false), ("Applicant", Speaker.Candidate, false),
    ];

    /// <summary>The label a line starts with, looking past marks, numbers and a time; null when it starts with none.</summary>
    public static SpeakerLabel? Of(ReadOnlySpan<char> text, ReadOnlySpan<char> line, int offset, int number, bool afterBlank, string? candidate)
    {
        var rest = text[offset..];
        if (rest.StartsWith(RecruiterLabel, StringComparison.Ordinal)) return new SpeakerLabel(Speaker.Recruiter, offset, offset + RecruiterLabel.Length, number, true, true, afterBlank);
        if (rest.StartsWith(CandidateLabel, StringComparison.Ordinal)) return new SpeakerLabel(Speaker.Candidate, offset, offset + CandidateLabel.Length, number, true, true, afterBlank);

        var bare = line.TrimStart(InFront);
        if (bare is ['A' or 'P' or 'a' or 'p', 'M' or 'm', ' ' or ']' or ')', ..]) bare = bare[2..].TrimStart(InFront);
        if (bare.IsEmpty) return null;

        foreach (var (name, speaker, own) in Names)
        {
            if (Follows(line, bare, name, out var words)) return new SpeakerLabel(speaker, offset, offset + line.Length - words, number, false, own, afterBlank);
        }

        return candidate is { Length: > 2 } && Follows(line, bare, candidate, out var said)
            ? new SpeakerLabel(Speaker.Candidate, offset, offset + line.Length - said, number, false, false, afterBlank)
            : null;
    }

    /// <summary>The name, perhaps a time or remark in brackets, then a colon or dash; a heading, a bold line and a name in brackets need none.</summary>
    private static bool Follows(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, string name, out int words)
    {
        words = 0;
        if (!Marks.StartsWith(bare, name)) return false;

        var tail = bare[name.Length..];
        if (tail is [']' or '>', ..] && line.TrimStart("*_-•# \t") is ['[' or '<', ..])
        {
            words = tail[1..].TrimStart("*_`: \t").Length;
            return true;
        }

        var close = tail.TrimStart("*_`\"” ");
        if (close is ['(' or '[', ..] && close.IndexOfAny(")]") is > 0 and < LongestBracket and var end) close = close[(end + 1)..].TrimStart("*_`\" ");
        if (close.IsEmpty && line.TrimStart().IndexOfAny("#*") == 0) return true;
        if (close.IsEmpty || close[0] is not (':' or '-' or '–' or '—' or '>' or '|')) return false;
        if (close[0] is '-' or '–' or '—' && (close.Length == tail.Length || close is not [_, ' ', ..])) return false;

        words = close[1..].TrimStart("*_`> ").Length;
        return true;
    }
}
