namespace Analytics.Calibration.Cubes;

/// <summary>A cell of cube A.</summary>
/// <param name="Key">What its interviews share.</param>
/// <param name="Moments">Their sums.</param>
public sealed record MomentCell(CellKey Key, CellMoments Moments);

/// <summary>
/// A cell of cube B: how many interviews have this sum of scores over this number of scores. A mean is sum / count, so means are kept
/// exactly.
/// </summary>
/// <param name="Key">What its interviews share.</param>
/// <param name="ScoreSum">Sum of an interview's scores, which need not be a whole number.</param>
/// <param name="ScoreCount">Number of its scores, 1 or more.</param>
/// <param name="Interviews">Interviews with this sum and count.</param>
public sealed record MeanCell(CellKey Key, double ScoreSum, int ScoreCount, long Interviews)
{
    /// <summary>The interviews' mean score, 1 to 5.</summary>
    public double Mean => ScoreSum / ScoreCount;
}

/// <summary>Both cubes of one set of interviews. Figures computed from it equal those computed from the rows.</summary>
/// <param name="Moments">Cube A, any number of cells per key.</param>
/// <param name="Means">Cube B.</param>
public sealed record ScoreCube(IReadOnlyList<MomentCell> Moments, IReadOnlyList<MeanCell> Means)
{
    /// <summary>A cube of no interviews.</summary>
    public static ScoreCube Empty { get; } = new([], []);

    /// <summary>Counts interviews into cells.</summary>
    /// <param name="interviews">Each interview once.</param>
    public static ScoreCube FromInterviews(IEnumerable<InterviewScores> interviews)
    {
        var byKey = interviews.GroupBy(i => i.Key).ToList();
        return new ScoreCube(
            [.. byKey.Select(g => new MomentCell(g.Key, g.Select(CellMoments.FromInterview).Aggregate(CellMoments.Empty, (a, b) => a.Add(b))))],
            [.. byKey.SelectMany(g => g.Where(i => i.ScoreCount > 0)
                .GroupBy(i => (i.ScoreSum, i.ScoreCount))
                .Select(m => new MeanCell(g.Key, m.Key.ScoreSum, m.Key.ScoreCount, m.LongCount())))]);
    }

    /// <summary>The cells whose key passes.</summary>
    public ScoreCube Where(Func<CellKey, bool> selected) =>
        new([.. Moments.Where(c => selected(c.Key))], [.. Means.Where(c => selected(c.Key))]);

    /// <summary>The cells of both; they must hold different interviews.</summary>
    public ScoreCube Add(ScoreCube other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ScoreCube([.. Moments, .. other.Moments], [.. Means, .. other.Means]);
    }

    /// <summary>All moments added up.</summary>
    public CellMoments Total() => Moments.Aggregate(CellMoments.Empty, (sum, cell) => sum.Add(cell.Moments));

    /// <summary>Scored items.</summary>
    public double Items => Means.Sum(m => (double)m.ScoreCount * m.Interviews);

    /// <summary>The interview means, exact.</summary>
    public Distribution InterviewMeans() => Distribution.Of(Means.Select(m => (m.Mean, (double)m.Interviews)));
}
