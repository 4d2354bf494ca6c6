using Analytics.Calibration;
using Analytics.Calibration.Cubes;
using Analytics.Calibration.Cuts;
using Analytics.Transcripts;
using Analytics.Warehouse.Queries;

namespace Analytics.Portal.Pages.CutScore;

/// <summary>What pass marks do to the interviews of a cohort.</summary>
public sealed class CutFigures
{
    /// <summary>The pass marks of the curves: from 1 to 5 by tenths.</summary>
    public static readonly IReadOnlyList<decimal> Steps = [.. Enumerable.Range(10, 41).Select(tenths => tenths / 10m)];

    private readonly Analytics.Calibration.Cuts.CutScore _cuts;

    private CutFigures(Analytics.Calibration.Cuts.CutScore cuts, IReadOnlyDictionary<Profile, long> scored, long unscored) =>
        (_cuts, Scored, Unscored) = (cuts, scored, unscored);

    /// <summary>Interviews with a mean, by profile.</summary>
    public IReadOnlyDictionary<Profile, long> Scored { get; }

    /// <summary>Interviews without a scored item, which no pass mark is asked about.</summary>
    public long Unscored { get; }

    /// <summary>Interviews with a mean.</summary>
    public long Interviews => Scored.Values.Sum();

    /// <summary>Counts from what the warehouse gives.</summary>
    public static CutFigures Of(IReadOnlyList<CutMeansRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var means = rows.Where(r => r.Scores > 0).Select(r => new MeanCell(Key(r), r.ScoreSum, r.Scores, r.Interviews)).ToList();
        var scored = Enum.GetValues<Profile>().ToDictionary(p => p, p => means.Where(m => m.Key.Profile == p).Sum(m => m.Interviews));
        return new CutFigures(new Analytics.Calibration.Cuts.CutScore(new ScoreCube([], means)), scored, rows.Where(r => r.Scores == 0).Sum(r => r.Interviews));
    }

    /// <summary>What one pass mark does.</summary>
    public CutOutcome At(CutChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return At(choice.Cut, choice.Mix);
    }

    /// <summary>What one pass mark does in a mix; in the interviews' own when null.</summary>
    public CutOutcome At(decimal cut, IReadOnlyDictionary<Profile, double>? mix) => _cuts.At((double)cut, mix);

    /// <summary>Profiles a mix asks for that no scored interview has: they are left out of it.</summary>
    public IReadOnlyList<Profile> Missing(CutChoice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Mix is { } mix ? [.. mix.Where(m => m.Value > 0 && Scored[m.Key] == 0).Select(m => m.Key)] : [];
    }

    /// <summary>How many observations a share is, of those behind it.</summary>
    public static long CountOf(Estimate share)
    {
        ArgumentNullException.ThrowIfNull(share);
        return (long)Math.Round((share.Value ?? 0) * share.N);
    }

    // Run, evaluator and position are all the cohort's: what a pass mark does asks for profile and recommendation alone.
    private static CellKey Key(CutMeansRow row) => new("", "", null, (Profile)(int)ProfileNamed(row.QualityProfile), row.Recommendation switch
    {
        null => null,
        "proceed" => Decision.Proceed,
        "reservations" => Decision.Reservations,
        _ => Decision.NotAFit,
    });

    private static QualityProfile ProfileNamed(string name) => SnakeCase.TryParse<QualityProfile>(name, out var profile)
        ? profile : throw new InvalidOperationException($"\"{name}\" is no quality profile.");
}
