using System.Text.Json.Serialization;
using Analytics.Calibration.Curve;

namespace Analytics.Calibration.Repair;

/// <summary>How a recalibration turns scores into what people would give.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepairKind>))]
public enum RepairKind
{
    /// <summary>A straight line.</summary>
    [JsonStringEnumMemberName("linear")]
    Linear,

    /// <summary>The best fit that never falls, straight between the scores that were seen.</summary>
    [JsonStringEnumMemberName("isotonic")]
    Isotonic,
}

/// <summary>One place of a map.</summary>
/// <param name="Score">The evaluator's score, points.</param>
/// <param name="People">What people would give, points.</param>
public sealed record RepairPoint(double Score, double People);

/// <summary>
/// A recalibration: from the evaluator's score to what people would give, both in points, 1 to 5; straight between its points, level beyond the first and the last.
/// It is a proposal that somebody else may apply: no figure of the product is computed from recalibrated scores unless it says so.
/// </summary>
/// <param name="Kind">How it was fitted.</param>
/// <param name="Points">Its points by ascending score; one at least.</param>
public sealed record RepairMap(RepairKind Kind, IReadOnlyList<RepairPoint> Points)
{
    /// <summary>What people would give a score, points.</summary>
    /// <param name="score">The evaluator's score, points.</param>
    public double Apply(double score)
    {
        if (score <= Points[0].Score) return Points[0].People;
        for (var i = 1; i < Points.Count; i++)
        {
            var (from, to) = (Points[i - 1], Points[i]);
            if (score <= to.Score) return from.People + ((score - from.Score) / (to.Score - from.Score) * (to.People - from.People));
        }

        return Points[^1].People;
    }

    /// <summary>The map with the least squared error on some answers; null without any.</summary>
    /// <param name="kind">Line or isotonic.</param>
    /// <param name="answers">Score, people's mean and weight of each.</param>
    public static RepairMap? Fit(RepairKind kind, IReadOnlyCollection<(double Score, double People, double Weight)> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count == 0) return null;
        return kind == RepairKind.Linear ? Line(answers) : Steps(answers);
    }

    // Within 1 to 5; where all scores are the same, what people give on average.
    private static RepairMap Line(IReadOnlyCollection<(double Score, double People, double Weight)> answers)
    {
        var weight = answers.Sum(a => a.Weight);
        var (x, y) = (answers.Sum(a => a.Weight * a.Score) / weight, answers.Sum(a => a.Weight * a.People) / weight);
        var spread = answers.Sum(a => a.Weight * (a.Score - x) * (a.Score - x));
        var slope = spread <= 1e-12 ? 0 : answers.Sum(a => a.Weight * (a.Score - x) * (a.People - y)) / spread;
        double At(double score) => y + (slope * (score - x));

        // A line that leaves the scale goes on along its end, so the places where it does are points too.
        double[] ends = slope == 0 ? [] : [x + ((1 - y) / slope), x + ((5 - y) / slope)];
        return new RepairMap(RepairKind.Linear, [.. ends.Where(e => e is > 1 and < 5).Concat([1, 5]).Order().Select(s => new RepairPoint(s, Math.Clamp(At(s), 1, 5)))]);
    }

    private static RepairMap Steps(IReadOnlyCollection<(double Score, double People, double Weight)> answers)
    {
        var levels = answers.GroupBy(a => a.Score).OrderBy(g => g.Key)
            .Select(g => (Score: g.Key, People: g.Sum(a => a.Weight * a.People) / g.Sum(a => a.Weight), Weight: g.Sum(a => a.Weight))).ToList();
        var fitted = Isotonic.Fit([.. levels.Select(l => l.People)], [.. levels.Select(l => l.Weight)]);
        return new RepairMap(RepairKind.Isotonic, [.. levels.Zip(fitted, (l, people) => new RepairPoint(l.Score, people))]);
    }
}
