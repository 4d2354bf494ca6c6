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
                s.Lower.Profile, s.Higher.Profile, Auc.Of(s.Lower.Means.Means, s.Higher.Means.Means), Math.Min(s.Lower.Candidates, s.Higher.Candidates)))
            .ToList();
        AddAucs(steps, data, metrics);
        AddCorrelations(data, metrics);
        return steps;
    }

    private static void AddAucs(List<ProfileStep> steps, ReportScopeData data, MetricSet metrics)
    {
        var tested = steps.Select(s => (Step: s, P: Auc.PValue(s.Auc))).Where(t => t.P is not null).ToList();
        var adjusted = AdjustedP.Holm([.. tested.Select(t => t.P!.Value)]);
        foreach (var step in steps)
        {
            var at = tested.FindIndex(t => t.Step == step);
            var id = $"auc.{Words.Name(step.Lower)}_{Words.Name(step.Higher)}";
            metrics.Add(id, step.Auc, at < 0 ? null : tested[at].P, at < 0 ? null : adjusted[at]);
            metrics.Add(id + ".item", Auc.Clustered(data[step.Lower].Items, data[step.Higher].Items));
        }
    }

    private static void AddCorrelations(ReportScopeData data, MetricSet metrics)
    {
        var interviews = new CandidateAssociation(CandidateTable.Of([.. data.Present.Select(p => p.Means.Means)]));
        var items = new ClusteredTable([.. data.Present.Select(p => p.Items)]);
        metrics.Add("somers_d.interview", interviews.SomersD());
        metrics.Add("somers_d.item", items.SomersD());
        metrics.Add("kendall_tau_b.interview", interviews.TauB());
        metrics.Add("kendall_tau_b.item", items.TauB());
        metrics.Add("spearman.interview", interviews.SpearmanRho());
        metrics.Add("spearman.item", items.SpearmanRho());
    }
}
