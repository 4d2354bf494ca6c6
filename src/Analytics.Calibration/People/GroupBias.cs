using Analytics.Calibration.Multiplicity;
using Analytics.Calibration.Reporting;
using MathNet.Numerics.Distributions;

namespace Analytics.Calibration.People;

/// <summary>
/// Evaluator minus people within a group, over the standard deviation of what people gave all: the same yardstick for every group, as RSMTool's standardised mean difference of
/// subgroups. p values corrected over groups (Benjamini-Hochberg).
/// </summary>
internal static class GroupBias
{
    internal static void Add(IReadOnlyList<RatedAnswer> answers, MetricSet metrics)
    {
        var set = new RatedSet([.. answers.Where(a => a.Evaluator is not null)]);
        var groups = set.Answers.SelectMany(a => a.Groups).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(g => (Name: g, Estimate: Of(set, g))).Where(g => g.Estimate.Value is not null).ToList();
        var p = groups.ConvertAll(g => P(g.Estimate));
        var adjusted = new Queue<double>(AdjustedP.BenjaminiHochberg([.. p.OfType<double>()]));
        for (var i = 0; i < groups.Count; i++)
            metrics.Add($"human.bias.{groups[i].Name}", groups[i].Estimate, p[i], p[i] is null ? null : adjusted.Dequeue());
    }

    /// <summary>One group's figure; n counts its answers.</summary>
    internal static Estimate Of(RatedSet set, string group)
    {
        var sums = new CandidateSums(set.Answers.Select((a, i) => (a.Candidate, Terms(a, set.Weights[i], a.Groups.Contains(group)))));
        var n = set.Answers.Count(a => a.Groups.Contains(group));
        var floor = sums.Total.Length > 0 && n > 0 && AnswerTerms.Deviation(sums.Total) is { } sd ? 1 / (n * sd) : 0;
        return sums.Plain(s => s[^2] > 0 && AnswerTerms.Deviation(s) is { } spread ? s[^1] / s[^2] / spread : null, n, floor);
    }

    private static double[] Terms(RatedAnswer answer, double weight, bool isIn) =>
    [
        .. AnswerTerms.Of(answer, weight, answer.Evaluator), isIn ? weight : 0, isIn ? weight * (answer.Evaluator!.Value - answer.Mean) : 0,
    ];

    private static double? P(Estimate e) => e is { Value: { } value, StandardError: > 0 and { } error } ? 2 * Normal.CDF(0, 1, -Math.Abs(value / error)) : null;
}
