namespace Analytics.Calibration.Cubes;

/// <summary>
/// Cube A: everything the item-level figures and the sums over interview means need of one cell, whatever its size.
/// Adds up over disjoint interviews, not over candidates interviewed again (see <see cref="ClusterMoments.Merge"/>).
/// </summary>
public sealed record CellMoments
{
    /// <summary>No interviews.</summary>
    public static CellMoments Empty { get; } = new();

    /// <summary>Interviews with at least one scored item, their item counts at 1 to 5 and the 15 cross moments.</summary>
    public ClusterMoments Scores { get; init; } = ClusterMoments.Empty;

    /// <summary>Σ of the interview means, points.</summary>
    public double SumMean { get; init; }

    /// <summary>Σ of the squared interview means.</summary>
    public double SumMeanSquared { get; init; }

    /// <summary>
    /// Σ of s²/n, s being the sum of an interview's histogram (its scores rounded to 1 to 5) and n its number of scores: the between-interviews part of an
    /// analysis of variance.
    /// </summary>
    public double SumSquareOverCount { get; init; }

    /// <summary>Interviews of two or more scored items whose scores are all equal.</summary>
    public long IdenticalInterviews { get; init; }

    /// <summary>Score on log2 of the answer's words, within interviews; answers without words are left out.</summary>
    public WithinSlopeSums Verbosity { get; init; } = WithinSlopeSums.Empty;

    /// <summary>Score on question number, within interviews.</summary>
    public WithinSlopeSums Order { get; init; } = WithinSlopeSums.Empty;

    /// <summary>Items without a score, in any interview.</summary>
    public long UnscoredItems { get; init; }

    /// <summary>Interviews without a single score; they are in no other sum.</summary>
    public long InterviewsWithoutScores { get; init; }

    /// <summary>Questions that should have been evaluated and those that were; nothing due where the source does not say.</summary>
    public CoverageSums Coverage { get; init; } = CoverageSums.Empty;

    /// <summary>Interviews with at least one score.</summary>
    public long Interviews => Scores.Clusters;

    /// <summary>The sums over the interviews of both, which must be different ones.</summary>
    public CellMoments Add(CellMoments other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new CellMoments
        {
            Scores = Scores.Add(other.Scores),
            SumMean = SumMean + other.SumMean,
            SumMeanSquared = SumMeanSquared + other.SumMeanSquared,
            SumSquareOverCount = SumSquareOverCount + other.SumSquareOverCount,
            IdenticalInterviews = IdenticalInterviews + other.IdenticalInterviews,
            Verbosity = Verbosity.Add(other.Verbosity),
            Order = Order.Add(other.Order),
            UnscoredItems = UnscoredItems + other.UnscoredItems,
            InterviewsWithoutScores = InterviewsWithoutScores + other.InterviewsWithoutScores,
            Coverage = Coverage.Add(other.Coverage),
        };
    }

    /// <summary>The moments of one interview.</summary>
    /// <param name="interview">Its items.</param>
    public static CellMoments FromInterview(InterviewScores interview)
    {
        ArgumentNullException.ThrowIfNull(interview);
        var unscored = interview.Items.Count(i => i.Score is null);
        var coverage = CoverageSums.FromCluster(interview.Questions.Due, interview.Questions.Evaluated);
        if (interview.ScoreCount == 0)
            return Empty with { UnscoredItems = unscored, InterviewsWithoutScores = 1, Coverage = coverage };

        var mean = interview.Mean!.Value;
        return new CellMoments
        {
            Scores = ClusterMoments.FromCluster(interview.Histogram),
            SumMean = mean,
            SumMeanSquared = mean * mean,
            SumSquareOverCount = SquareOverCount(interview.Histogram),
            IdenticalInterviews = interview.ScoreCount > 1 && interview.Histogram.Contains(interview.ScoreCount) ? 1 : 0,
            Verbosity = interview.Verbosity,
            Order = interview.Order,
            UnscoredItems = unscored,
            Coverage = coverage,
        };
    }

    /// <summary>
    /// The same interviews with the candidate as cluster: item scores, their between part and coverage. What belongs to single interviews stays as it is.
    /// </summary>
    /// <param name="candidates">The interviews of each candidate seen more than once, all of them in these sums already.</param>
    public CellMoments ByCandidate(IReadOnlyCollection<IReadOnlyList<RepeatedInterview>> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var between = candidates.Sum(c => SquareOverCount(Together(c)) - c.Sum(i => SquareOverCount(i.Histogram)));
        return this with
        {
            Scores = Scores.Merge(candidates.Select(c => c.Select(i => i.Histogram))),
            SumSquareOverCount = SumSquareOverCount + between,
            Coverage = Coverage.Merge(candidates.Select(c => c.Select(i => i.Questions).OfType<(int, int)>())),
        };
    }

    private static int[] Together(IReadOnlyList<RepeatedInterview> interviews) =>
        [.. Enumerable.Range(0, ClusterMoments.Levels).Select(level => interviews.Sum(i => i.Histogram[level]))];

    /// <summary>s²/n of one histogram; 0 without scores.</summary>
    internal static double SquareOverCount(IReadOnlyList<int> histogram)
    {
        var n = histogram.Sum();
        var sum = histogram.Select((count, i) => (double)count * (i + 1)).Sum();
        return n == 0 ? 0 : sum * sum / n;
    }
}
