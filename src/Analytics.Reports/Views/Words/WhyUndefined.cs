using Analytics.Calibration.Reporting;

namespace Analytics.Reports.Views.Words;

/// <summary>Why a figure is "—".</summary>
public static class WhyUndefined
{
    private static readonly string[] Profiles = ["weak", "average", "strong", "exceptional"];

    /// <summary>The reason a metric has no value, as far as the report knows it.</summary>
    public static string Of(string id, CalibrationReport report)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Scope.ScoredItems == 0) return "there is no score";
        var n = report.Metrics.TryGetValue(id, out var metric) ? metric.N : 0;
        return id.Split('.')[0] switch
        {
            "drift" => Drift(id, report),
            "icc_2_1" or "icc_3_1" or "icc_gap" or "sem" or "sdc95" or "alpha" or "qwk" when IsRepeat(id) => Repeats(n),
            "false_proceed" or "false_reject" => $"no {id.Split('.')[1]} interview with a known recommendation",
            "coverage" => "how many questions should have been evaluated is not known",
            "trend" => "the order of the interviews is not known",
            "proceed" => "no interview has a known recommendation",
            "recommendation" => "there are not interviews both with and without “proceed”",
            "control_chart" => $"limits need eight runs, there {(report.Scope.Runs.Count == 1 ? "is" : "are")} {FigureText.Count(report.Scope.Runs.Count)}",
            "position" => "there are not two positions that share a profile, so position and profile cannot be told apart",
            "relevance" => n == 0 && report.Metrics.Keys.Any(k => k.StartsWith("relevance.spearman.", StringComparison.Ordinal)) ? "measured on two scales, see each" : "no scored item has measured relevance that varies",
            "halo" => "the scores do not vary",
            "verbosity" or "order" => "nothing varies within an interview",
            _ => Missing(id, report) ?? (n == 0 ? "there is nothing to count" : "the scores do not vary"),
        };
    }

    /// <summary>Why a figure that has a value has no interval.</summary>
    public static string NoInterval(Metric metric) => metric is { N: <= 1 } ? "one observation has none" : "its method gives none";

    private static bool IsRepeat(string id) => !id.StartsWith("qwk", StringComparison.Ordinal) || id == "qwk.recommendation";

    private static string Repeats(int n) => n switch
    {
        0 => "no candidate was interviewed twice by one evaluator",
        1 => "one candidate was interviewed again, two are needed",
        _ => "the repeated candidates do not vary",
    };

    private static string Drift(string id, CalibrationReport report) =>
        report.Scope.Runs.Count < 2 ? "there is no second run"
        : id.StartsWith("drift.paired", StringComparison.Ordinal) ? "no candidate is in both"
        : id == "drift.stratified" ? "no position and profile is in both"
        : id.StartsWith("drift.relevance.", StringComparison.Ordinal) ? "not measured on one scale in both"
        : "one side has no score";

    private static string? Missing(string id, CalibrationReport report)
    {
        var asked = id == "effective_range" ? ["weak", "exceptional"] : id.StartsWith("top_end", StringComparison.Ordinal) ? ["strong", "exceptional"] : Profiles.Where(p => id.Contains(p, StringComparison.Ordinal));
        var missing = asked.Where(p => !report.Profiles.TryGetValue(p, out var s) || s.Interviews == 0).ToList();
        return missing.Count == 0 ? null : $"no scored {string.Join(" or ", missing)} interview";
    }
}
