namespace Analytics.EndToEnd.Tests.Evidence;

/// <summary>The pages with charts, each of all interviews and of cohorts that ask for something of the interview, of its items, of its questions and of its words.</summary>
public static class PagesWithCharts
{
    private static readonly string[] Cohorts =
    [
        "", "profile=strong", "position=Platform%20Engineer&from=2026-10-01", "score=5", "section=technical&score=2&score=3", "mean=3-4",
        "recommendation=reservations&profile=average&profile=strong", "kind=technical", "relevance=0.6-1", "measured=similarity", "finding=item_unmatched", "q=retries",
    ];

    private static readonly string[] Splits = ["profile", "position", "run", "evaluator", "section", "recommendation"];

    private static readonly string[] Pairs =
    [
        "profile=strong&vs.profile=average", "run=20260907_113642&vs.run=20261116_145232", "position=Platform%20Engineer&vs.profile=weak", "score=5&vs.score=1",
        "profile=strong&section=technical&vs.profile=weak&vs.mean=1-3", "q=retries&vs.kind=follow_up",
    ];

    private static readonly string[] Scales = ["judge", "similarity"];

    /// <summary>Each page of all interviews in every split and on every scale, and of some cohorts in one of them.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        .. Cohorts.Take(3).Select(cohort => With("/", cohort)),
        .. Splits.Select(by => With("/scores", $"by={by}")),
        .. Cohorts.Where((_, i) => i % 3 == 1).Select((cohort, i) => With("/scores", cohort, $"by={Splits[i]}")),
        .. Scales.Select(scale => With("/relevance", $"scale={scale}")),
        .. Cohorts.Where((_, i) => i % 3 == 2).Select((cohort, i) => With("/relevance", cohort, $"scale={Scales[i % Scales.Length]}")),
        .. Pairs.Select(pair => With("/cohorts", pair)),
        "/calibration", "/calibration?evaluator=kestrel-2", "/calibration?evaluator=meander-4&score=2",
    ];

    /// <summary>The rest: each cohort on every page, in every split and on every scale.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        .. Cohorts.Select(cohort => With("/", cohort)).Except(Usual),
        .. Cohorts.SelectMany(cohort => Splits.Select(by => With("/scores", cohort, $"by={by}")))
            .Concat(Cohorts.SelectMany(cohort => Scales.Select(scale => With("/relevance", cohort, $"scale={scale}")))).Except(Usual),
    ];

    private static string With(string path, params string[] parts)
    {
        var query = string.Join('&', parts.Where(p => p.Length > 0));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
