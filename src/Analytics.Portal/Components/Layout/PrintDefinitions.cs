namespace Analytics.Portal.Components.Layout;

/// <summary>What the figures of a page mean, for paper, where no help can be opened beside them.</summary>
public static class PrintDefinitions
{
    private const string Intervals = "Intervals are of 95\u00a0%.";
    private const string MeanScore = "Mean score: mean of the interviews’ mean item scores, 1 to 5.";
    private const string Shares = "Shares: of interviews with a known recommendation (Wilson intervals).";
    private const string Relevance = "Relevance: measured questions only, each scale by itself; a question that was not measured is in no mean.";
    private const string Change = "A change or difference is called one when its 95\u00a0% interval excludes zero.";

    private static readonly Dictionary<string, string> ByPath = new(StringComparer.Ordinal)
    {
        ["/"] = $"{MeanScore} {Shares} {Relevance} {Change}",
        ["/changes"] = $"{MeanScore} Changes hold the rest of the mix fixed: positions are compared within profile, all else within position. {Change}",
        ["/scores"] = $"{MeanScore} Item scores: every scored item of the evaluation, 1 to 5, whatever interview it is of. {Intervals}",
        ["/relevance"] = $"{Relevance} {Intervals}",
        ["/calibration"] = "Candidates are designed to be weak, average, strong or exceptional; every figure holds scores against that design. Met, not met, not proven and cannot be judged are said of a requirement by the whole interval, never by the figure alone. "
            + Intervals,
        ["/agreement"] = "Ratings are what people gave answers, in points from 1 to 5; the evaluator is held against the level of their mean on the same answers. QWK is the quadratically weighted kappa. " + Intervals,
        ["/contradictions"] = "Interviews whose score, recommendation, designed quality or report text say different things, furthest apart first.",
        ["/cut-score"] = $"An interview passes when its mean score is at least the cut; interviews without a score are left out. {Shares} {Intervals}",
        ["/cohorts"] = $"{MeanScore} {Shares} {Relevance} Differences are at the same mix of position and profile. {Change}",
        ["/alerts"] = "An alert is raised where the whole interval of a figure is beyond its limit. A rule looks at every load: its intervals are wider than of 95\u00a0%, so that it is wrong in at most 5 of 100 years. Missing data raises nothing and ends nothing.",
        [Pages.Interviews.ComparePage.Path] = $"Scores are the evaluator’s, 1 to 5. {MeanScore} {Relevance}",
        ["/interviews"] = $"{MeanScore} {Relevance}",
        ["/review"] = "A queue’s answers are drawn once. In a random sample each rated answer stands for the answers of its stratum over those of them that were rated, so that ratings of it speak for the whole; the other purposes find faults sooner and speak for nothing but themselves. Blind: the evaluator’s score was hidden until the rating was kept.",
        ["/golden"] = "A golden set holds answers whose score people agree on: rated alike, or settled where they differed.",
        ["/sql"] = "What the statement gives of the copy of the views that its reader may see.",
        ["/data/mapping"] = "What would be read of a file; nothing of it is loaded. Scores stand on their own scale.",
        ["/data"] = "A file is loaded whole or kept out with its reason; findings say what is odd about a loaded one.",
    };

    /// <summary>The definitions of a page; null where it shows no figures.</summary>
    /// <param name="address">Its path, with or without a query string.</param>
    public static string? Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var path = address.Split('?')[0];
        return ByPath.GetValueOrDefault(path) ?? (path.StartsWith("/interviews/", StringComparison.Ordinal) ? $"Scores are the evaluator’s, 1 to 5, each with its reason. {Relevance}" : null);
    }
}
