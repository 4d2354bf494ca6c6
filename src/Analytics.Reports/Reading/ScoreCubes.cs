using Analytics.Calibration.Cubes;
using Analytics.Warehouse;
using Analytics.Warehouse.Cohorts;
using Analytics.Warehouse.Queries;

namespace Analytics.Reports.Reading;

/// <summary>Reads a cohort's scores as the cubes that calibration computes from, summed as far as the report lets them be.</summary>
/// <param name="warehouse">Where to ask.</param>
public sealed class ScoreCubes(WarehouseDatabase warehouse)
{
    private readonly ScoreMoments _moments = new(warehouse);
    private readonly MeanCounts _means = new(warehouse);
    private readonly ScoreSlopes _slopes = new(warehouse);
    private readonly ScoreSummary _summaries = new(warehouse);
    private readonly RecommendationMix _recommendations = new(warehouse);
    private readonly CandidateRows _candidates = new(warehouse);

    /// <summary>Both cubes, by profile and recommendation.</summary>
    /// <param name="cohort">The interviews.</param>
    public ScoreCube Read(Cohort cohort)
    {
        var cube = ReadWithoutSlopes(cohort);
        var moments = cube.Moments.ToList();
        // Slopes are told apart by nothing; they stand in the first cell, whichever it is.
        if (moments.Count > 0) moments[0] = moments[0] with { Moments = WithSlopes(moments[0].Moments, cohort) };
        return cube with { Moments = moments };
    }

    /// <summary>The same without the slopes, for what asks of interviews and their means alone.</summary>
    /// <param name="cohort">The interviews.</param>
    public ScoreCube ReadWithoutSlopes(Cohort cohort) => Cube(cohort, byPosition: false);

    /// <summary>The interviews of candidates whom the cohort holds more than once, oldest first: what cubes cannot tell.</summary>
    /// <param name="cohort">The interviews.</param>
    public IReadOnlyList<RepeatedInterview> ReadRepeated(Cohort cohort) => _candidates.Repeated(cohort);

    /// <summary>Both cubes by position and profile, for one side of a comparison; without slopes.</summary>
    internal ScoreCube ReadByPosition(Cohort cohort) => Cube(cohort, byPosition: true);

    /// <summary>Numbers and sums of interview means per run and profile.</summary>
    internal IReadOnlyList<MomentCell> ReadRuns(Cohort cohort) =>
        [.. _summaries.ReadTrend(cohort, By.Profile).Where(row => IsDesigned(row.Value)).Select(row => new MomentCell(Key(null, row.Value) with { RunId = row.AcrossValue! }, OnlyMeans(row)))];

    /// <summary>Numbers and sums of interview means per position and profile.</summary>
    internal IReadOnlyList<MomentCell> ReadPositions(Cohort cohort) =>
        [.. _summaries.ReadHeat(cohort).Where(row => IsDesigned(row.AcrossValue)).Select(row => new MomentCell(Key(row.Value == Cohort.Unknown ? null : row.Value, row.AcrossValue), OnlyMeans(row)))];

    private ScoreCube Cube(Cohort cohort, bool byPosition)
    {
        var means = Means(cohort, byPosition);
        var recommended = _recommendations.Read(cohort, By.Profile).Where(row => IsDesigned(row.Value)).ToDictionary(row => Enum.Parse<Profile>(row.Value!, ignoreCase: true));

        // A profile that only one of the statements knows came with a load that ended between them; whoever keeps the cube reads it again at the new version.
        var known = _moments.Read(cohort).Where(row => recommended.ContainsKey((Profile)row.Profile));
        return new ScoreCube([.. known.SelectMany(row => Moments(row, means, recommended[(Profile)row.Profile]))], means);
    }

    private List<MeanCell> Means(Cohort cohort, bool byPosition) =>
        [.. _means.Read(cohort, byPosition).Select(row => new MeanCell(Key(row.Position, row.Profile, row.Recommendation), row.ScoreSum, row.Scores, row.Interviews))];

    // Sums stand in the cell without a recommendation; the other cells count interviews, scored or not.
    private static IEnumerable<MomentCell> Moments(ScoreMomentsRow row, List<MeanCell> means, RecommendationMixRow recommended)
    {
        var own = means.Where(m => m.Key.Profile == (Profile)row.Profile).ToList();
        foreach (var (decision, all) in new[] { (Decision.NotAFit, recommended.NotAFit), (Decision.Reservations, recommended.Reservations), (Decision.Proceed, recommended.Proceed) })
        {
            var scored = own.Where(m => m.Key.Decision == decision).Sum(m => m.Interviews);
            if (all > 0) yield return new MomentCell(Key(null, row.Profile, (int)decision), CellMoments.Empty with { Scores = Clusters(scored), InterviewsWithoutScores = all - scored });
        }

        var unknown = own.Where(m => m.Key.Decision is null).Sum(m => m.Interviews);
        yield return new MomentCell(Key(null, row.Profile, null), new CellMoments
        {
            Scores = ClusterMoments.FromSums(unknown, row.Counts, row.Products),
            SumMean = own.Sum(m => m.Interviews * m.Mean),
            SumMeanSquared = own.Sum(m => m.Interviews * m.Mean * m.Mean),
            SumSquareOverCount = row.LevelSquares,
            IdenticalInterviews = row.Identical,
            UnscoredItems = row.Unscored,
            InterviewsWithoutScores = recommended.Unknown - unknown,
            Coverage = new CoverageSums(row.DueInterviews, row.Due, row.Counts.Sum(), row.DueSquares, row.DueScored, row.ScoredSquares),
        });
    }

    private static ClusterMoments Clusters(long count) => ClusterMoments.FromSums(count, new double[ClusterMoments.Levels], new double[ClusterMoments.Products]);

    private CellMoments WithSlopes(CellMoments moments, Cohort cohort)
    {
        var slopes = _slopes.Read(cohort).ToDictionary(s => s.Property, Slope, StringComparer.Ordinal);
        return moments with
        {
            Verbosity = slopes.GetValueOrDefault("verbosity", WithinSlopeSums.Empty),
            Order = slopes.GetValueOrDefault("order", WithinSlopeSums.Empty),
        };
    }

    private static WithinSlopeSums Slope(ScoreSlopesRow row) => new(row.Interviews, row.Items, row.Xx, row.Xy, row.XxXx, row.XxXy, row.XyXy);

    // Where only interview means are read, nothing else of the histogram is needed but the number of interviews.
    private static CellMoments OnlyMeans(ScoreSummaryRow row) => CellMoments.Empty with
    {
        Scores = Clusters(row.ScoredInterviews),
        SumMean = row.MeanSum,
        SumMeanSquared = row.MeanSquares,
    };

    // Calibration holds scores against designed quality; people's ratings have figures of their own.
    private static bool IsDesigned(string? profile) => profile != Cohort.Unknown;

    private static CellKey Key(string? position, int profile, int? decision) => new("", "", position, (Profile)profile, (Decision?)decision);

    private static CellKey Key(string? position, string? profile) => new("", "", position, Enum.Parse<Profile>(profile!, ignoreCase: true), null);
}
