using Analytics.Warehouse.Cohorts;

namespace Analytics.Reports.Views.Words;

/// <summary>Is one run scored like the other? In words.</summary>
public static class DriftAnswer
{
    // What rounds to nothing has no direction.
    private const double Nothing = 0.005;

    private static readonly string[] Adjusted = ["drift.stratified", "drift.paired"];

    /// <summary>The three differences side by side.</summary>
    public static string Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Report.Compared is null) return "There is one run only, so there is nothing to compare it with.";
        var parts = new (string Words, string Id)[] { ("plain means {0}", "drift.raw"), ("like with like {0}", "drift.stratified"), ("the same candidates again {0}", "drift.paired") }
            .Select(p => p.Words.Replace("{0}", view[p.Id].Value is null ? $"{FigureText.Undefined} ({WhyUndefined.Of(p.Id, view.Report)})" : FigureText.WithSign(view[p.Id].Value), StringComparison.Ordinal));
        return $"{Phrase.Capital(Sides(view))}: {string.Join(", ", parts)} points. Inside ±{FigureText.Plain(view.Thresholds.Drift)} counts as stable.";
    }

    /// <summary>True when the plain means say the opposite of what holds for like with like or for the same candidates.</summary>
    public static bool MixMisleads(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view["drift.raw"].Value is { } raw && Math.Abs(raw) >= Nothing
            && Adjusted.Any(id => view[id].Value is { } like && Math.Abs(like) >= Nothing && like * raw < 0);
    }

    /// <summary>Which runs are held against which.</summary>
    public static string Sides(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Report.Compared is { } compared ? $"{Runs(compared.New)} against {Runs(compared.Baseline)}" : "";
    }

    private static string Runs(IReadOnlyCollection<string> runs) => runs.Count switch
    {
        0 => "no run",
        1 => "run " + CohortWords.Value("run", runs.First()),
        <= 3 => "runs " + Phrase.Join(runs.Select(r => CohortWords.Value("run", r))),
        _ => FigureText.Of(runs.Count, "run"),
    };
}
