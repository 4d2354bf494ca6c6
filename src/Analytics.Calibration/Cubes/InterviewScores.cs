namespace Analytics.Calibration.Cubes;

/// <summary>One evaluated item of an interview.</summary>
/// <param name="Score">1 to 5, fractions allowed; null when the evaluator gave none.</param>
/// <param name="AnswerWords">Words of the answer judged; null or 0 when unknown.</param>
/// <param name="QuestionNo">Number of the question judged, from 1; null when unmatched.</param>
public sealed record ScoredItem(double? Score, int? AnswerWords = null, int? QuestionNo = null);

/// <summary>The scores of one interview, as rows: what the cubes are sums of.</summary>
/// <param name="Key">The cell the interview belongs to.</param>
/// <param name="Items">Its items, those without a score included.</param>
public sealed record InterviewScores(CellKey Key, IReadOnlyList<ScoredItem> Items)
{
    /// <summary>Questions that should have been evaluated and have no item at all.</summary>
    public int QuestionsWithoutItem { get; init; }

    /// <summary>Questions that should have been evaluated, and how many of them were.</summary>
    public (int Due, int Evaluated) Questions => (Items.Count + QuestionsWithoutItem, ScoreCount);

    /// <summary>Items at score 1 to 5; a fraction counts at the score it rounds to, half up.</summary>
    public IReadOnlyList<int> Histogram =>
        [.. Enumerable.Range(1, ClusterMoments.Levels).Select(level => Items.Count(i => i.Score is { } s && (int)Math.Floor(s + 0.5) == level))];

    /// <summary>Items with a score.</summary>
    public int ScoreCount => Items.Count(i => i.Score is not null);

    /// <summary>Sum of the scores.</summary>
    public double ScoreSum => Items.Sum(i => i.Score ?? 0);

    /// <summary>Score on log2 of the answer's words; answers without words are left out.</summary>
    public WithinSlopeSums Verbosity => Slope(i => i.AnswerWords is > 0 and var words ? Math.Log2(words) : null);

    /// <summary>Score on the question's number.</summary>
    public WithinSlopeSums Order => Slope(i => i.QuestionNo);

    /// <summary>Mean over the scored items; null when there are none.</summary>
    public double? Mean => ScoreCount == 0 ? null : ScoreSum / ScoreCount;

    private WithinSlopeSums Slope(Func<ScoredItem, double?> property) => WithinSlopeSums.FromCluster(
        [.. Items.Where(i => i.Score is not null && property(i) is not null).Select(i => (property(i)!.Value, i.Score!.Value))]);
}
