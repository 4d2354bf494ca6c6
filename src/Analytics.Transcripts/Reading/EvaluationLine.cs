namespace Analytics.Transcripts.Reading;

/// <summary>What a line of the evaluation is by its words alone.</summary>
internal enum EvaluationLineKind
{
    Text,
    Section,
    OtherSection,
    Label,
    Score,
    Reason,
    Average,
}

/// <summary>Recognises the lines of the evaluation's form, marks, case and punctuation aside.</summary>
internal static class EvaluationLine
{
    private const int LongestTitle = 60;

    private static readonly string[] ScoreLabels = ["Score", "Rating", "Points", "Grade"];
    private static readonly string[] ReasonLabels = ["Justification", "Reasoning", "Reason", "Rationale", "Comment", "Comments", "Feedback"];
    private static readonly string[] AverageLabels =
        ["Average", "Average Score", "Overall Score", "Overall Rating", "Overall", "Total", "Total Score", "Final Score", "Mean Score", "Average Evaluation Score"];

    private static readonly string[] TitleWords = ["project", "projects", "experience", "technical", "question", "questions", "and", "&", "section", "part", "evaluation", "items", "background"];

    public static EvaluationLineKind Kind(ReadOnlySpan<char> line)
    {
        var bare = Marks.Bare(line);
        if (bare.IsEmpty) return EvaluationLineKind.Text;
        if (TakeScore(bare, out _) || IsBareScore(bare)) return EvaluationLineKind.Score;
        if (TakeReason(bare, out _)) return EvaluationLineKind.Reason;
        if (SectionOf(line, bare, out _) is not null) return EvaluationLineKind.Section;
        if (TakeLabel(bare, out _, out _)) return EvaluationLineKind.Label;
        if (IsOtherSection(bare)) return EvaluationLineKind.OtherSection;
        return Marks.AfterAny(bare, AverageLabels, out _) ? EvaluationLineKind.Average : EvaluationLineKind.Text;
    }

    public static bool TakeScore(ReadOnlySpan<char> bare, out ReadOnlySpan<char> shown) => Marks.AfterAny(bare, ScoreLabels, out shown) || TakeSpaced(bare, out shown);

    public static bool TakeReason(ReadOnlySpan<char> bare, out ReadOnlySpan<char> reason) => Marks.AfterAny(bare, ReasonLabels, out reason);

    /// <summary>A line that holds nothing but n/5.</summary>
    public static bool IsBareScore(ReadOnlySpan<char> bare) =>
        bare is [>= '0' and <= '9', ..] && ShownNumber.TryRead(bare, out var number) && number is { Scale: not null, Rest: 0 };

    /// <summary>The part of the evaluation a line heads: a number and "Project …" or "Technical Question …", or a line of nothing but such words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="bare">The line without leading marks.</param>
    /// <param name="behind">What follows the title on its line.</param>
    public static EvaluationSection? SectionOf(ReadOnlySpan<char> line, ReadOnlySpan<char> bare, out ReadOnlySpan<char> behind)
    {
        behind = default;
        var title = bare.TrimStart("0123456789IVX");
        if (title.Length == bare.Length && title is [>= 'A' and <= 'Z', '.' or ')', ..]) title = title[1..];
        var numbered = title.Length < bare.Length && (title is ['.' or ')' or ':', ..] || title.TrimStart() is ['-' or '–', ' ', ..]);
        if (numbered) title = title.TrimStart()[1..].TrimStart("*_ ");
        else
        {
            title = bare;
            foreach (var word in (ReadOnlySpan<string>)["Part ", "Section "])
            {
                if (!title.StartsWith(word, StringComparison.OrdinalIgnoreCase) || title.Length < word.Length + 3) continue;
                title = title[(word.Length + 1)..].TrimStart(":.)-–— *_");
                numbered = true;
            }
        }

        var section = title.StartsWith("Project", StringComparison.OrdinalIgnoreCase) ? EvaluationSection.Project
            : title.StartsWith("Technical", StringComparison.OrdinalIgnoreCase) ? EvaluationSection.Technical
            : title.StartsWith("Experience", StringComparison.OrdinalIgnoreCase) ? EvaluationSection.Project : (EvaluationSection?)null;
        if (section is null) return null;
        var colon = title.IndexOf(':');
        var words = colon < 0 ? title : title[..colon];
        behind = colon < 0 ? [] : title[(colon + 1)..].TrimStart("*_ \t");
        if (numbered && (section == EvaluationSection.Project || title.StartsWith("Technical Question", StringComparison.OrdinalIgnoreCase))) return section;

        var marked = colon >= 0 || numbered || line.TrimStart() is ['#' or '*' or '_', ..];
        return OnlyTitleWords(words, out var count) && (marked || count > 1) ? section : null;
    }

    /// <summary>An item's label: Q1 and what may follow it, "Question 1", "Item 1". A heading may hold the score.</summary>
    public static bool TakeLabel(ReadOnlySpan<char> bare, out string label, out ReadOnlySpan<char> heading)
    {
        label = "";
        heading = default;
        var rest = bare.TrimStart("([");
        foreach (var word in (ReadOnlySpan<string>)["Technical ", "Item "])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && rest[word.Length..].TrimStart() is ['Q' or 'q', ..]) rest = rest[word.Length..].TrimStart();
        }

        if (rest.StartsWith("Question", StringComparison.OrdinalIgnoreCase)) rest = rest["Question".Length..].TrimStart(" #");
        else if (rest.StartsWith("Item", StringComparison.OrdinalIgnoreCase)) rest = rest["Item".Length..].TrimStart(" #");
        else if (rest is ['Q' or 'q', ..]) rest = rest[1..].TrimStart(" .#");
        else return false;

        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits])) digits++;
        if (digits == 0 || (digits < rest.Length && char.IsLetterOrDigit(rest[digits]))) return false;

        label = string.Concat("Q", rest[..digits]);
        heading = rest[digits..].TrimStart("*_`.:)-–—] \t");
        return true;
    }

    /// <summary>"1. Glycol chiller": a number for a label, which only counts with a score under it.</summary>
    public static bool TakeNumber(ReadOnlySpan<char> bare, out string label, out ReadOnlySpan<char> heading)
    {
        label = "";
        heading = default;
        var digits = 0;
        while (digits < bare.Length && char.IsAsciiDigit(bare[digits])) digits++;
        if (digits is 0 or > 3 || digits >= bare.Length || bare[digits] is not ('.' or ')' or ':')) return false;

        label = string.Concat("Q", bare[..digits]);
        heading = bare[(digits + 1)..].TrimStart("*_ \t");
        return true;
    }

    private static bool TakeSpaced(ReadOnlySpan<char> bare, out ReadOnlySpan<char> shown)
    {
        shown = default;
        foreach (var label in ScoreLabels)
        {
            if (!Marks.StartsWith(bare, label) || bare.Length < label.Length + 2 || bare[label.Length] is not (' ' or '\t' or '(' or '*')) continue;
            shown = bare[label.Length..].TrimStart("*_(\t ");
            if (ShownNumber.TryRead(shown, out var number) && (number.Scale is not null || number.Rest == 0)) return true;
        }

        return false;
    }

    private static bool IsOtherSection(ReadOnlySpan<char> bare)
    {
        if (bare is not [>= '1' and <= '9', '.' or ')', ..] || bare.Length > LongestTitle) return false;

        var title = Marks.Title(bare);
        return title.EndsWith("Questions", StringComparison.OrdinalIgnoreCase) || title.EndsWith("Question", StringComparison.OrdinalIgnoreCase);
    }

    private static bool OnlyTitleWords(ReadOnlySpan<char> title, out int count)
    {
        count = 0;
        if (title.Length > LongestTitle) return false;
        foreach (var range in title.SplitAny(" /*_#-\t().:"))
        {
            var word = title[range];
            if (word.IsEmpty) continue;
            count++;
            var known = false;
            foreach (var title1 in TitleWords) known |= word.Equals(title1, StringComparison.OrdinalIgnoreCase);
            if (!known) return false;
        }

        return count > 0;
    }
}
