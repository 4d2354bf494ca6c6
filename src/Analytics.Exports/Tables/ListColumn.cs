namespace Analytics.Exports.Tables;

/// <summary>A column of a list that a reader may show or leave out, on the page and in the file alike.</summary>
/// <param name="Name">Its name in the parameter <c>column</c>.</param>
/// <param name="Title">Its heading on the page.</param>
/// <param name="Exported">The columns of the file that tell the same.</param>
public sealed record ListColumn(string Name, string Title, IReadOnlyList<string> Exported);

/// <summary>The columns a list can be shown and exported with.</summary>
/// <param name="Keys">The columns of the file that every row is known by; they cannot be left out.</param>
/// <param name="Columns">What can be chosen, in the order of the page.</param>
public sealed record ListColumns(IReadOnlyList<string> Keys, IReadOnlyList<ListColumn> Columns)
{
    /// <summary>What can be chosen of a table that has one set of columns: nothing.</summary>
    public static ListColumns None { get; } = new([], []);

    /// <summary>The list of interviews.</summary>
    public static ListColumns Interviews { get; } = new(
        ["interview_id", "candidate_code", "candidate"],
        [
            new("position", "Position", ["position"]),
            new("profile", "Profile", ["quality_profile"]),
            new("score", "Mean score", ["mean_score", "scored_items"]),
            new("distribution", "Distribution of scores", ["score_1", "score_2", "score_3", "score_4", "score_5"]),
            new("relevance", "Relevance", ["mean_relevance", "measured_questions", "relevance_scale"]),
            new("recommendation", "Recommendation", ["recommendation"]),
            new("findings", "Findings", ["findings"]),
            new("run", "Run", ["run_id", "started_at"]),
            new("evaluator", "Evaluator", ["evaluator"]),
        ]);

    /// <summary>The list of contradictions.</summary>
    public static ListColumns Contradictions { get; } = new(
        ["interview_id", "candidate_code", "candidate"],
        [
            new("position", "Position and run", ["position", "run_id", "started_at", "evaluator"]),
            new("profile", "Profile", ["quality_profile"]),
            new("recommendation", "Recommendation", ["recommendation", "report_says"]),
            new("score", "Mean score", ["mean_score", "scored_items"]),
            new("words", "What contradicts what", ["contradiction", "words", "quoted", "quote"]),
            new("points", "Apart", ["points"]),
        ]);

    /// <summary>The ledger of files.</summary>
    public static ListColumns Files { get; } = new(
        ["source_file", "run_id", "origin"],
        [
            new("fate", "Fate", ["status"]),
            new("interview", "Interview", ["interview_id"]),
            new("size", "Size", ["size_bytes"]),
            new("seen", "Seen", ["batch_id", "seen_at"]),
        ]);

    /// <summary>The columns of a file in which only some of these are chosen.</summary>
    /// <param name="chosen">Names of columns; none for all that the file has.</param>
    public IReadOnlySet<string> Exported(IReadOnlyList<string> chosen) =>
        Columns.Where(c => chosen.Contains(c.Name)).SelectMany(c => c.Exported).Concat(Keys).ToHashSet(StringComparer.Ordinal);
}
