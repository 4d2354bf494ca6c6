namespace Analytics.Calibration.Cubes;

/// <summary>One evaluated item of an interview.</summary>
/// <param name="Score">1 to 5; null when the evaluator gave none.</param>
/// <param name="AnswerWords">Words of the answer judged; null or 0 when unknown.</param>
/// <param name="QuestionNo">Number of the question judged, from 1; null when unmatched.</param>
public sealed record ScoredItem(int? Score, int? AnswerWords = null, int? QuestionNo = null);

/// <summary>The scores of one interview, as rows: what the cubes are sums of.</summary>
/// <param name="Key">The cell the interview belongs to.</param>
/// <param name="Items">Its items, those without a score included.</param>
public sealed record InterviewScores(CellKey Key, IReadOnlyList<ScoredItem> Items)
{
    /// <summary>Items at score 1 to 5.</summary>
    public IReadOnlyList<int> Histogram =>
        [.. Enumerable.Range(1, ClusterMoments.Levels).Select(level => Items.Count(i => i.Score == level))];

    /// <summary>Items with a score.</summary>
    public int ScoreCount => Histogram.Sum();

    /// <summary>Sum of the scores.</summary>
    public int ScoreSum => Histogram.Select((count, i) => count * (i + 1)).Sum();

    /// <summary>Mean over the scored items; null when there are none.</summary>
    public double? Mean => ScoreCount == 0 ? null : (double)ScoreSum / ScoreCount;
}
