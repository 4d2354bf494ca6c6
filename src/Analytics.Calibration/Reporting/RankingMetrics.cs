using Analytics.Calibration.Cubes;
using Analytics.Calibration.Multiplicity;
using Analytics.Calibration.Ranking;
using Analytics.Calibration.Verdicts;

namespace Analytics.Calibration.Reporting;

/// <summary>Does the score put the profiles in their order? AUC of each step, and the ordinal correlations.</summary>
internal static class RankingMetrics
{
    internal static IReadOnlyList<ProfileStep> Add(ReportScopeData data, MetricSet metrics)
    {
        var steps = data.Steps
            .Select(s => new ProfileStep(
                s.Lower.Profile, s.Higher.Profile, Auc.DeLong(s.Lower.Means.Means, s.Higher.Means.Means),
                Math.Min(s.Lower.Interviews, s.Higher.Interviews)))
            .ToList();
        AddAucs(steps, data, metrics);
        AddCorrelations(data, metrics);
        return steps;
    }

    internal static string StepName(Profile lower, Profile higher) => $"{Words.Name(lower)}_{Words.Name(higher)}";

    private static void AddAucs(List<ProfileStep> steps, ReportScopeData data, MetricSet metrics)
    {
        var tested = steps.Select(s => (Step: s, P: Auc.PValue(s.Auc))).Where(t => t.P is not null).ToList();
        var adjusted = AdjustedP.Holm([.. tested.Select(t => t.P!.Value)]);
        foreach (var step in steps)
        {
            var at = tested.FindIndex(t => t.Step == step);
            var id = "auc." + StepName(step.Lower, step.Higher);
            metrics.Add(id, step.Auc, Unit.Auc, at < 0 ? null : tested[at].P, at < 0 ? null : adjusted[at]);
            metrics.Add(id + ".item", Auc.Clustered(data[step.Lower].Items, data[step.Higher].Items), Unit.Auc);
        }
    }

    private static void AddCorrelations(ReportScopeData data, MetricSet metrics)
    {
        var table = OrdinalTable.FromDistributions([.. data.Present.Select(p => p.Means.Means)]);
        var interviews = new OrdinalAssociation(table);
        var items = new ClusteredTable([.. data.Present.Select(p => p.Items)]);
        metrics.Add("somers_d.interview", interviews.SomersD(), Unit.Correlation);
        metrics.Add("somers_d.item", items.SomersD(), Unit.Correlation);
        metrics.Add("kendall_tau_b.interview", interviews.TauB(), Unit.Correlation);
        metrics.Add("kendall_tau_b.item", items.TauB(), Unit.Correlation);
        metrics.Add("spearman.interview", Spearman.Correlation(table), Unit.Correlation);
        metrics.Add("spearman.item", items.SpearmanRho(), Unit.Correlation);
    }
}
